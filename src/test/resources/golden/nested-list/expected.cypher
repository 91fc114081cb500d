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
        n0.id,
        [
          n0.areasCount,
          COLLECT {
            MATCH (n0)<-[r2:`LOCATED_IN`]-(n1:`Area`)
            WITH n1, r2
            ORDER BY n1.id ASC
            LIMIT $p0
            RETURN [[n1.id]]
          }
        ]
      ]
    ]
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 2
// $p1: 3
