// area
CALL () {
  MATCH (n0:`Area` {id: $p0})
  RETURN collect({c0: n0.id, c1: n0.nameEn, c2: n0.approvedOn, c3: [(n0)-[:`LOCATED_IN`]->(n1:`Province`) | {c0: n1.nameEn, c1: n1.region}]}) AS l_n0
}
WITH l_n0, l_n0 AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:anqing-cbz"
