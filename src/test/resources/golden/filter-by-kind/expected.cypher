// claims
WITH [
  COLLECT {
    MATCH (n0:`Claim`)
    WHERE (EXISTS {
      (n0)-[:`ABOUT`]->(n1)
      WHERE (n1.id = $p0 AND (n1:`Area` OR n1:`Province`))
    } AND n0.id IS NOT NULL)
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p2
    RETURN [
      [
        n0.id,
        [COLLECT {
          MATCH (n0)-[r3:`ABOUT`]->(n2)
          WITH n2, r3
          ORDER BY n2.id ASC
          LIMIT $p1
          RETURN [[n2.id]]
        }]
      ]
    ]
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:x"
// $p1: 2
// $p2: 2
