// areas
CALL () {
  CALL () {
    MATCH (n0:`Area`)
    WHERE (n0.id IS NOT NULL AND n0:`Area` AND n0.areaKm2 IS NOT NULL)
    WITH n0
    ORDER BY n0.areaKm2 ASC, n0.id ASC
    LIMIT $p0
    RETURN n0
    UNION ALL
    MATCH (n0:`Area`)
    WHERE (n0.id IS NOT NULL AND n0:`Area` AND n0.areaKm2 IS NULL)
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p0
    RETURN n0
  }
  WITH n0
  LIMIT $p0
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0, c1: $p0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 3
