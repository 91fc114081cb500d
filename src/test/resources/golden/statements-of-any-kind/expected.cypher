// node
CALL () {
  MATCH (n0:`Measure` {id: $p0})
  RETURN collect({c0: n0.id, c1: COLLECT {
    MATCH (said1:ZonegraphStatement {subject: n0.id})
    WITH said1
    ORDER BY said1.position
    RETURN {c0: said1.field, c1: {c0: said1.confidence}}
  }}) AS l_n0
}
WITH l_n0, l_n0 AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "measure:guofa-2014-65-29"
