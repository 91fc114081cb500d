// areas
CALL () {
  MATCH (n0:`Area`)
  WHERE ((n0.nameEnLower CONTAINS $p0 AND coalesce(n0.nameEnLower CONTAINS $p1, false) = false) AND (n0.type = $p2 OR n0.cityEnLower = $p3) AND coalesce(EXISTS {
    (n0)-[:`LOCATED_IN`]->(n1:`Province`)
    WHERE n1.coastal = $p4
  }, false) = false AND n0.id IS NOT NULL)
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p5
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "a"
// $p1: "b"
// $p2: "BONDED_PORT_AREA"
// $p3: "c"
// $p4: true
// $p5: 20
