// areas
WITH {c0: COLLECT {
  MATCH (n0:`Area`)
  WHERE n0.type = $p0
  MATCH (n0)-[:`LOCATED_IN`]->(n1)
  WHERE n1:`Province`
  WITH count(*) AS c2, count(DISTINCT n1) AS c3, count(n0.areaKm2) AS c4, sum(n0.areaKm2) AS c5, min(n0.areaKm2) AS c6, max(n0.areaKm2) AS c7
  RETURN [[], c2, [c3], [[c4, c5, c6, c7]]]
}} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "COMPREHENSIVE_BONDED_ZONE"
