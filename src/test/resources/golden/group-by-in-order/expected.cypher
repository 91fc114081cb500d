// areas
WITH {c0: [$p0, NULL, COLLECT {
  MATCH (n0:`Area`)
  MATCH (n0)-[:`LOCATED_IN`]->(n1)
  WHERE n1:`Province`
  WITH n1, left(n0.approvedOn, 4) AS v2, count(*) AS c3
  ORDER BY n1.nameEnSort ASC, n1.id ASC, v2 ASC
  LIMIT $p0
  RETURN [[[n1.id, n1.nameEnSort, []], [v2, NULL, []]], c3, [], []]
}]} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 5
