// areas
WITH [
  COLLECT {
    MATCH (n0:`Area`)
    WHERE (n0.type = $p0 AND n0.id IS NOT NULL)
    WITH n0
    ORDER BY n0.type DESC, n0.id DESC
    LIMIT $p1
    RETURN [[n0.id]]
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "BONDED_PORT_AREA"
// $p1: 2
