// areas
CALL () {
  MATCH (n0:`Area`)
  WHERE (EXISTS {
    (n0)-[:`CITES`]->(n1:`Source`)
    WHERE n1.id = $p0
  } AND n0.id IS NOT NULL)
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p1
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "source:ct"
// $p1: 20
