// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, [
  COLLECT {
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
  }
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
