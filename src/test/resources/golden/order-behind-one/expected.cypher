// areas
WITH [
  COLLECT {
    MATCH (n0:`Area`)
    MATCH (n0)-[:`LOCATED_IN`]->(n1)
    WHERE (n0.id IS NOT NULL AND n1.id IS NOT NULL AND n1.nameEnSort IS NOT NULL AND n1:`Province`)
    WITH n0, n1
    ORDER BY n1.nameEnSort ASC, n0.id ASC
    LIMIT $p0
    RETURN [[n0.id]]
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 2
