// provinces
CALL () {
  MATCH (n0:`Province`)
  WHERE (EXISTS {
    (n0)<-[:`LOCATED_IN`]-(n1:`Area`)
    WHERE (n1.approvedOn < $p0 AND NOT (n1.approvedOn IN $p1))
  } AND NOT (EXISTS {
    (n0)<-[:`LOCATED_IN`]-(n2:`Area`)
    WHERE n2.cityEnLower = $p2
  }) AND NOT (EXISTS {
    (n0)<-[:`LOCATED_IN`]-(n3:`Area`)
    WHERE coalesce(n3.nameEnLower CONTAINS $p3, false) = false
  }) AND n0.areasCount >= $p4 AND n0.id IS NOT NULL)
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p5
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "2000-01-01"
// $p1: ["2000","2000-01"]
// $p2: "x"
// $p3: "o"
// $p4: 2
// $p5: 20
