// areas
CALL () {
  MATCH (n0:`Area`)
  WHERE (n0.areaKm2 > $p0 AND n0.areaKm2 >= $p1 AND n0.areaKm2 < $p2 AND n0.areaKm2 <= $p3 AND n0.id IS NOT NULL)
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p4
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 1.0
// $p1: 1.5
// $p2: 9.0
// $p3: 8.5
// $p4: 20
