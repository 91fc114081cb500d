// node
WITH COLLECT {
  MATCH (n0:`Province` {id: $p0})
  RETURN [n0.id, n0.nameEn, [n0.areasCount]]
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "province:CN-CQ"
