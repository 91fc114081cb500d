// areas
WITH [
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
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "source:ct"
// $p1: 20
