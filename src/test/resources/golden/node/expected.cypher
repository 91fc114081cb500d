// node
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, COLLECT {
  MATCH (n0:`Province` {id: $p0})
  RETURN [n0.id, n0.nameEn, [n0.areasCount]]
} AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
// $p0: "province:CN-CQ"
