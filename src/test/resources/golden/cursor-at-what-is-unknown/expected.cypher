// areas
WITH [
  COLLECT {
    MATCH (n0:`Area`)
    WHERE (n0.id IS NOT NULL AND n0.areaKm2 IS NULL AND n0.id > $p1)
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p0
    RETURN [[n0.id]]
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 2
// $p1: "area:m"
