// areas
CALL () {
  MATCH (n0:`Area`)
  WHERE (n0.id IS NOT NULL AND n0.areaKm2 IS NULL AND n0.id > $p1)
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p0
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 2
// $p1: "area:m"
