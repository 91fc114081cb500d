// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, [
  COLLECT {
    MATCH (n0:`Area`)
    WHERE (n0.nameEnLower = $p0 AND n0.nameEn = $p1 AND n0.nameEnLower IN $p2 AND n0.nameEn IN $p3 AND n0.nameEn CONTAINS $p5 AND n0.nameEnLower STARTS WITH $p8 AND n0.nameEn STARTS WITH $p7 AND n0:`Area` AND n0.id IS NOT NULL AND n0.id IS NOT NULL)
    WITH n0
    ORDER BY n0.nameEnLower ASC, n0.id ASC
    LIMIT $p9
    RETURN [[n0.id]]
  }
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: "beijing"
// $p1: "Beijing"
// $p2: ["a","b"]
// $p3: ["A","b"]
// $p4: "j"
// $p5: "J"
// $p6: "bei"
// $p7: "Bei"
// $p8: "bei"
// $p9: 20
