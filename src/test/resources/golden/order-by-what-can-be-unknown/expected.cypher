// areas
WITH [
  COLLECT {
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
    RETURN [[n0.id]]
  },
  $p0
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 3
