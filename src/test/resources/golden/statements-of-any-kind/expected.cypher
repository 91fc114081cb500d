// node
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, COLLECT {
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
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
// $p0: "measure:guofa-2014-65-29"
