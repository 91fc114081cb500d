// areas
WITH [
  COLLECT {
    MATCH (n0:`Area`)
    WHERE (n0.id IS NOT NULL AND n0.nameEnSort IS NOT NULL)
    WITH n0
    ORDER BY n0.nameEnSort DESC, n0.id DESC
    LIMIT $p0
    RETURN [[n0.id]]
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 2
