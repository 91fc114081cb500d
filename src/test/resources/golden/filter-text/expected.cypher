// areas
WITH [
  COLLECT {
    MATCH (n0:`Area`)
    WHERE (n0.nameEnLower CONTAINS $p0 AND n0.nameEnLower STARTS WITH $p1 AND n0.nameEnLower ENDS WITH $p2 AND n0.nameZhLower IN $p3 AND n0.cityEnLower = $p4 AND n0.id IS NOT NULL)
    WITH n0
    ORDER BY n0.cityEnLower ASC, n0.id ASC
    LIMIT $p5
    RETURN [[n0.id]]
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "j"
// $p1: "bei"
// $p2: "zone"
// $p3: ["一","二"]
// $p4: "anqing"
// $p5: 20
