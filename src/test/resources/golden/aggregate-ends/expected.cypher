// areas
WITH {c0: COLLECT {
  MATCH (n0:`Area`)
  WITH count(*) AS c1
  RETURN [
    [],
    c1,
    [],
    [
      [
        0,
        0,
        head(COLLECT {
          MATCH (n2:`Area`)
          WHERE (n2.approvedOn IS NOT NULL AND n2.id IS NOT NULL)
          RETURN n2.approvedOn
          ORDER BY n2.approvedOn ASC, n2.id ASC
          LIMIT 1
        }),
        head(COLLECT {
          MATCH (n3:`Area`)
          WHERE (n3.approvedOn IS NOT NULL AND n3.id IS NOT NULL)
          RETURN n3.approvedOn
          ORDER BY n3.approvedOn DESC, n3.id DESC
          LIMIT 1
        })
      ]
    ]
  ]
}} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
