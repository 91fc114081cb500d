// provinces
CALL () {
  MATCH (n0:`Province`)
  WHERE n0.id IS NOT NULL
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p2
  CALL (*) {MATCH (n0)<-[r2:`LOCATED_IN`]-(n1:`Area`) WHERE n1.nameEnLower CONTAINS $p0 WITH n1, r2 ORDER BY n1.id ASC LIMIT $p1 RETURN collect({c0: {c0: n1.id}}) AS l_n1}
  RETURN collect({c0: {c0: {c0: COUNT {
    (n0)<-[r2:`LOCATED_IN`]-(n1:`Area`)
    WHERE n1.nameEnLower CONTAINS $p0
  }, c1: l_n1}}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "port"
// $p1: 2
// $p2: 3
