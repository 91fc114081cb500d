// areas
CALL () {
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
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0, c1: $p0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 3
// $p1: "1a2b"
// $p2: "area:m"
