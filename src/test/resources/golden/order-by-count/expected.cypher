// provinces
CALL () {
  MATCH (n0:`Province`)
  WHERE (n0.id IS NOT NULL AND n0.areasCount IS NOT NULL)
  WITH n0
  ORDER BY n0.areasCount DESC, n0.id DESC
  LIMIT $p0
  RETURN collect({c0: {c0: n0.nameEn, c1: {c0: n0.areasCount}}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 2
