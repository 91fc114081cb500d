// areas
CALL () {
  MATCH (n0:`Area`)
  WHERE (n0.nameEnLower CONTAINS $p0 AND n0.nameEnLower STARTS WITH $p1 AND n0.nameEnLower ENDS WITH $p2 AND n0.nameZhLower IN $p3 AND n0.cityEnLower = $p4 AND n0.id IS NOT NULL)
  WITH n0
  ORDER BY n0.cityEnLower ASC, n0.id ASC
  LIMIT $p5
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "j"
// $p1: "bei"
// $p2: "zone"
// $p3: ["一","二"]
// $p4: "anqing"
// $p5: 20
