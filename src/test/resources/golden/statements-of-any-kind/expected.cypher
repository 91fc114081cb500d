// node
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
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
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: "measure:guofa-2014-65-29"
