// provinces
WITH [
  COLLECT {
    MATCH (n0:`Province`)
    WHERE n0.id IS NOT NULL
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p3
    RETURN [
      [
        [
          COLLECT {
            MATCH (n0)<-[r2:`LOCATED_IN`]-(n1:`Area`)
            WITH n1, r2
            ORDER BY n1.id ASC
            LIMIT $p2
            RETURN [
              [
                [
                  COLLECT {
                    MATCH (n1)<-[r4:`OPERATES_IN`]-(n3:`Enterprise`)
                    WITH n3, r4
                    ORDER BY n3.id ASC, r4.id ASC
                    LIMIT $p1
                    RETURN [
                      [
                        n3.id,
                        [
                          COLLECT {
                            MATCH (n3)-[r6:`ACTIVE_IN`]->(n5:`Industry`)
                            WITH n5, r6
                            ORDER BY n5.id ASC
                            LIMIT $p0
                            RETURN [[n5.id]]
                          }
                        ]
                      ]
                    ]
                  }
                ]
              ]
            ]
          }
        ]
      ]
    ]
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 1
// $p1: 2
// $p2: 2
// $p3: 2
