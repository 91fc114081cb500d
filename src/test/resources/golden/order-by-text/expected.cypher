// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, [
  COLLECT {
    MATCH (n0:`Area`)
    WHERE (n0.id IS NOT NULL AND n0.nameEnSort IS NOT NULL)
    WITH n0
    ORDER BY n0.nameEnSort DESC, n0.id DESC
    LIMIT $p0
    RETURN [[n0.id]]
  }
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
// $p0: 2
