// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, [
  COLLECT {
    MATCH (n0:`Area`)
    WHERE (n0.type = $p0 AND n0.id IS NOT NULL)
    WITH n0
    ORDER BY n0.type DESC, n0.id DESC
    LIMIT $p1
    RETURN [[n0.id]]
  }
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
// $p0: "BONDED_PORT_AREA"
// $p1: 2
