// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, [
  COLLECT {
    MATCH (n0:`Area`)
    WHERE (n0.nameEnLower = $p0 AND n0.nameEn = $p1 AND n0.nameEnLower IN $p2 AND n0.nameEn IN $p3 AND n0.nameEn CONTAINS $p4 AND n0.nameEnLower STARTS WITH $p5 AND n0.nameEn STARTS WITH $p6 AND n0:`Area` AND n0.id IS NOT NULL AND n0.id IS NOT NULL)
    WITH n0
    ORDER BY n0.nameEnLower ASC, n0.id ASC
    LIMIT $p7
    RETURN [[n0.id]]
  }
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: "beijing"
// $p1: "Beijing"
// $p2: ["a","b"]
// $p3: ["A","b"]
// $p4: "J"
// $p5: "bei"
// $p6: "Bei"
// $p7: 20
