// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, [
  COLLECT {
    MATCH (n0:`Area`)
    WHERE (EXISTS {
      (n0)-[:`CITES`]->(n1:`Source`)
      WHERE n1.id = $p0
    } AND n0.id IS NOT NULL)
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p1
    RETURN [[n0.id]]
  }
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
// $p0: "source:ct"
// $p1: 20
