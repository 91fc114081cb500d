// areas
CALL () {
  MATCH (n0:`Area`)
  WHERE (n0.nameEnLower = $p0 AND n0.nameEn = $p1 AND n0.nameEnLower IN $p2 AND n0.nameEn IN $p3 AND n0.nameEn CONTAINS $p4 AND n0.nameEnLower STARTS WITH $p5 AND n0.nameEn STARTS WITH $p6 AND n0.id IS NOT NULL)
  WITH n0
  ORDER BY n0.nameEnLower ASC, n0.id ASC
  LIMIT $p7
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "beijing"
// $p1: "Beijing"
// $p2: ["a","b"]
// $p3: ["A","b"]
// $p4: "J"
// $p5: "bei"
// $p6: "Bei"
// $p7: 20
