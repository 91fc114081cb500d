// claims
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, [
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
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
// $p0: "area:x"
// $p1: 2
// $p2: 2
