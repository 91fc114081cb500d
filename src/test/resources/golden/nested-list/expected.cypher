// provinces
CALL () {
  MATCH (n0:`Province`)
  WHERE n0.id IS NOT NULL
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p1
  CALL (*) {MATCH (n0)<-[r2:`LOCATED_IN`]-(n1:`Area`) WITH n1, r2 ORDER BY n1.id ASC LIMIT $p0 RETURN collect({c0: {c0: n1.id}}) AS l_n1}
  RETURN collect({c0: {c0: n0.id, c1: {c0: n0.areasCount, c1: l_n1}}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 2
// $p1: 3
