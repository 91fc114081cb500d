// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, [
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
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
// $p0: 2
