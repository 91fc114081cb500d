// observations
CALL () {
  MATCH (n0:`Observation`)
  WHERE (EXISTS {
    (n0)-[:`ABOUT`]->(n1:`Province`)
    WHERE n1.isoCodeLower = $p0
  } AND NOT (EXISTS {
    (n0)-[:`ABOUT`]->(n2:`Area`)
    WHERE true
  }) AND n0.id IS NOT NULL)
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p1
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "cn-cq"
// $p1: 20
