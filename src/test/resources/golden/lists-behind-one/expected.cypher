// areas
CALL () {
  MATCH (n0:`Area`)
  WHERE n0.id IS NOT NULL
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p2
  CALL (*) {MATCH (n0)-[:`LOCATED_IN`]->(n1:`Province`) CALL (*) {MATCH (n1)<-[r3:`LOCATED_IN`]-(n2:`Area`) WITH n2, r3 ORDER BY n2.id ASC LIMIT $p1 CALL (*) {MATCH (n2)-[:`LOCATED_IN`]->(n4:`Province`) CALL (*) {MATCH (n4)<-[r6:`LOCATED_IN`]-(n5:`Area`) WITH n5, r6 ORDER BY n5.id ASC LIMIT $p0 RETURN collect({c0: {c0: n5.id}}) AS l_n5} RETURN collect({c0: {c0: l_n5}}) AS l_n4} RETURN collect({c0: {c0: n2.id, c1: l_n4}}) AS l_n2} RETURN collect({c0: n1.nameEn, c1: {c0: l_n2}}) AS l_n1}
  RETURN collect({c0: {c0: n0.id, c1: l_n1}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 1
// $p1: 2
// $p2: 2
