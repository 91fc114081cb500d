// provinces
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, [
  COLLECT {
    MATCH (n0:`Province`)
    WHERE (n0:`Province` AND n0.id IS NOT NULL AND n0.id IS NOT NULL)
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
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: "x"
// $p1: 2
