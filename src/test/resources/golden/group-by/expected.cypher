// areas
WITH {c0: [$p0, COUNT {
  MATCH (n0:`Area`)
  MATCH (n0)-[:`LOCATED_IN`]->(n1)
  WHERE n1:`Province`
  WITH DISTINCT n1.region AS v2, n0.type AS v3
  RETURN 1
}, COLLECT {
  MATCH (n0:`Area`)
  MATCH (n0)-[:`LOCATED_IN`]->(n1)
  WHERE n1:`Province`
  WITH n1.region AS v2, n0.type AS v3, count(*) AS c4, count(n0.approvedOn) AS c5, min(n0.approvedOn) AS c6, max(n0.approvedOn) AS c7
  ORDER BY c4 DESC, v2 ASC, v3 ASC
  LIMIT $p0
  RETURN [[[v2, NULL, []], [v3, NULL, []]], c4, [], [[c5, 0, c6, c7]]]
}]} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 100
