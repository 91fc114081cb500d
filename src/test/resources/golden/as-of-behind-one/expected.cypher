// measures
WITH [
  COLLECT {
    MATCH (n0:`Measure`)
    WHERE (EXISTS {
      (n0)-[:`PROMOTED_BY`]->(n1:`Notice`)
      WHERE (n1.issuedOn <= $p0 AND NOT (n1.issuedOn IN $p1))
    } AND n0.id IS NOT NULL)
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p2
    RETURN [[n0.id]]
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "2018-01-01"
// $p1: ["2018","2018-01"]
// $p2: 2
