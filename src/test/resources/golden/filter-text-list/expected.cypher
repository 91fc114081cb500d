// areas
CALL () {
  MATCH (n0:`Area`)
  WHERE (any(t1 IN n0.leadingIndustries WHERE toLower(t1) CONTAINS $p0) AND coalesce(any(t2 IN n0.leadingIndustries WHERE t2 = $p1), false) = false AND n0.id IS NOT NULL)
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p2
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "logistics"
// $p1: "Steel"
// $p2: 20
