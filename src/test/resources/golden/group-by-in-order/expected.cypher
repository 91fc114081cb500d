// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, [
  [
    $p0,
    NULL,
    COLLECT {
      MATCH (n0:`Area`)
      MATCH (n0)-[:`LOCATED_IN`]->(n1)
      WHERE n1:`Province`
      WITH n1, left(n0.approvedOn, 4) AS v2, count(*) AS c3
      ORDER BY n1.nameEnSort ASC, n1.id ASC, v2 ASC
      LIMIT $p0
      RETURN [[[n1.id, n1.nameEnSort, []], [v2, NULL, []]], c3, [], []]
    }
  ]
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: 5
