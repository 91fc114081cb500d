// areas
CALL () {
  MATCH (n0:`Area`), (n0)-[:`LOCATED_IN`]->(n2:`Province`)
  WHERE (n0.nameEnLower CONTAINS $p0 AND EXISTS {
    (n0)-[:`LOCATED_IN`]->(n1:`Province`)
    WHERE n1.id = $p1
  } AND n2.id = $p3 AND n0.id IS NOT NULL)
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p2
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: COUNT {
  (n0:`Area`)
  WHERE (n0.nameEnLower CONTAINS $p0 AND EXISTS {
    (n0)-[:`LOCATED_IN`]->(n1:`Province`)
    WHERE n1.id = $p1
  })
}, c1: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "x"
// $p1: "province:CN-CQ"
// $p2: 20
// $p3: "province:CN-CQ"
