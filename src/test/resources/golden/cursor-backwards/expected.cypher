// areas
WITH [
  COLLECT {
    CALL () {
      MATCH (n0:`Area`)
      WHERE (n0.id IS NOT NULL AND n0:`Area` AND n0.nameEnSort = $p1 AND n0.id < $p2)
      WITH n0
      ORDER BY n0.id DESC
      LIMIT $p0
      RETURN n0
      UNION ALL
      MATCH (n0:`Area`)
      WHERE (n0.id IS NOT NULL AND n0:`Area` AND n0.nameEnSort < $p1)
      WITH n0
      ORDER BY n0.nameEnSort DESC, n0.id DESC
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
// $p1: "1a2b"
// $p2: "area:m"
