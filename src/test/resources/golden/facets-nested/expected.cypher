// provinces
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, [
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
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
// $p0: "x"
// $p1: 2
