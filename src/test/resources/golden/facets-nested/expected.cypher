// provinces
WITH [
  COLLECT {
    MATCH (n0:`Province`)
    WHERE n0.id IS NOT NULL
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p1
    RETURN [
      [
        [
          [
            COLLECT {
              MATCH (n0)<-[r2:`LOCATED_IN`]-(n1:`Area`)
              WHERE n1.cityEnLower = $p0
              RETURN [[[n1.type, NULL, []]], [], []]
            }
          ]
        ]
      ]
    ]
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "x"
// $p1: 2
