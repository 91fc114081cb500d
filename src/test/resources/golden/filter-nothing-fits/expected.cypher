// areas
WITH [
  COLLECT {
    MATCH (n0:`Area`)
    WHERE (false AND n0.id IS NOT NULL)
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p0
    RETURN [[n0.id]]
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 20
