// node
CALL () {
  MATCH (n0:`Province` {id: $p0})
  RETURN collect({c0: n0.id, c1: n0.nameEn, c2: {c0: n0.areasCount}}) AS l_n0
}
WITH l_n0, l_n0 AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "province:CN-CQ"
