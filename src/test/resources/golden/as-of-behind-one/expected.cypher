// measures
CALL () {
  MATCH (n0:`Measure`)
  WHERE (EXISTS {
    (n0)-[:`PROMOTED_BY`]->(n1:`Notice`)
    WHERE (n1.issuedOn <= $p0 AND NOT (n1.issuedOn IN $p1))
  } AND n0.id IS NOT NULL)
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p2
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "2018-01-01"
// $p1: ["2018","2018-01"]
// $p2: 2
