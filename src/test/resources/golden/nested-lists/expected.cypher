// provinces
CALL () {
  MATCH (n0:`Province`)
  WHERE n0.id IS NOT NULL
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p3
  CALL (*) {MATCH (n0)<-[r2:`LOCATED_IN`]-(n1:`Area`) WITH n1, r2 ORDER BY n1.id ASC LIMIT $p2 CALL (*) {MATCH (n1)<-[r4:`OPERATES_IN`]-(n3:`Enterprise`) WITH n3, r4 ORDER BY n3.id ASC, r4.id ASC LIMIT $p1 CALL (*) {MATCH (n3)-[r6:`ACTIVE_IN`]->(n5:`Industry`) WITH n5, r6 ORDER BY n5.id ASC LIMIT $p0 RETURN collect({c0: {c0: n5.id}}) AS l_n5} RETURN collect({c0: {c0: n3.id, c1: {c0: l_n5}}}) AS l_n3} RETURN collect({c0: {c0: {c0: l_n3}}}) AS l_n1}
  RETURN collect({c0: {c0: {c0: l_n1}}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 1
// $p1: 2
// $p2: 2
// $p3: 2
