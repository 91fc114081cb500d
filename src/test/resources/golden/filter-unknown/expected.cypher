// areas
CALL () {
  MATCH (n0:`Area`)
  WHERE (n0.cityEnLower IS NULL AND n0.approvedOn IS NOT NULL AND n0.id IS NOT NULL)
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p0
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 20
