// provinces
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, [
  COLLECT {
    MATCH (n0:`Province`)
    WHERE (n0:`Province` AND n0.id IS NOT NULL AND n0.id IS NOT NULL)
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p3
    RETURN [
      [
        [
          [
            [
              'TYPE',
              [
                COLLECT {
                  MATCH (n0)<-[r2:`LOCATED_IN`]-(n1:`Area`)
                  WHERE (n1.cityEnLower = $p1 AND n1.type IS NOT NULL)
                  WITH DISTINCT n1.type AS v4
                  WITH v4, COUNT {
                    (n0)<-[r6:`LOCATED_IN`]-(n5:`Area`)
                    WHERE (n5.cityEnLower = $p2 AND n5.type = v4)
                  } AS c3
                  ORDER BY c3 DESC, v4 ASC
                  LIMIT 100
                  RETURN [v4, c3]
                }
              ]
            ]
          ]
        ]
      ]
    ]
  }
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: "x"
// $p1: "x"
// $p2: "x"
// $p3: 2
