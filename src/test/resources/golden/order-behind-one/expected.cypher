// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, [
  COLLECT {
    MATCH (n0:`Area`)
    MATCH (n0)-[:`LOCATED_IN`]->(n1)
    WHERE (n0:`Area` AND n0.id IS NOT NULL AND n1.id IS NOT NULL AND n1.nameEnSort IS NOT NULL AND n1:`Province`)
    WITH n0, n1
    ORDER BY n1.nameEnSort ASC, n0.id ASC
    LIMIT $p0
    RETURN [[n0.id]]
  }
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: 2
