// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, [
  COLLECT {
    MATCH (n0:`Area`)
    WHERE n0.id IS NOT NULL
    WITH n0
    ORDER BY n0.id DESC
    LIMIT $p0
    RETURN [[n0.id], [n0.id]]
  },
  $p0
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
// $p0: 6
