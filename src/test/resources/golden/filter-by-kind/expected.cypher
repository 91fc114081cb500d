// claims
CALL () {
  MATCH (n0:`Claim`)
  WHERE (EXISTS {
    (n0)-[:`ABOUT`]->(n1)
    WHERE (n1.id = $p0 AND (n1:`Area` OR n1:`Province`))
  } AND n0.id IS NOT NULL)
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p2
  CALL (*) {MATCH (n0)-[r3:`ABOUT`]->(n2) WITH n2, r3 ORDER BY n2.id ASC LIMIT $p1 RETURN collect({c0: {c0: n2.id}}) AS l_n2}
  RETURN collect({c0: {c0: n0.id, c1: {c0: l_n2}}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:x"
// $p1: 2
// $p2: 2
