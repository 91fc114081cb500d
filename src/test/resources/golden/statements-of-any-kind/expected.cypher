// node
WITH COLLECT {
  MATCH (n0:`Measure` {id: $p0})
  RETURN [
    n0.id,
    COLLECT {
      MATCH (said1:ZonegraphStatement {subject: n0.id})
      WITH said1
      ORDER BY said1.position
      RETURN [said1.field, [said1.confidence]]
    }
  ]
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "measure:guofa-2014-65-29"
