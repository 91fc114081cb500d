// province
CALL () {
  MATCH (n0:`Province` {id: $p0})
  CALL (*) {MATCH (n0)<-[r2:`LOCATED_IN`]-(n1:`Area`) WHERE (((n1.approvedOn = $p2 AND n1.id < $p3) OR n1.approvedOn < $p2) OR n1.approvedOn IS NULL) WITH n1, r2 ORDER BY n1.approvedOn IS NULL ASC, n1.approvedOn DESC, n1.id DESC LIMIT $p1 RETURN collect({c0: [n1.approvedOn, n1.id], c1: {c0: n1.id}}) AS l_n1}
  RETURN collect({c0: {c0: l_n1, c1: $p1}}) AS l_n0
}
WITH l_n0, l_n0 AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "province:CN-CQ"
// $p1: 3
// $p2: "2016"
// $p3: "area:x"
