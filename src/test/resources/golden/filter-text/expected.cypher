// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, [
  COLLECT {
    MATCH (n0:`Area`)
    WHERE (n0.nameEnLower CONTAINS $p0 AND n0.nameEnLower STARTS WITH $p1 AND n0.nameEnLower ENDS WITH $p2 AND n0.nameZhLower IN $p3 AND n0.cityEnLower = $p4 AND n0:`Area` AND n0.id IS NOT NULL AND n0.id IS NOT NULL)
    WITH n0
    ORDER BY n0.cityEnLower ASC, n0.id ASC
    LIMIT $p5
    RETURN [[n0.id]]
  }
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: "j"
// $p1: "bei"
// $p2: "zone"
// $p3: ["一","二"]
// $p4: "anqing"
// $p5: 20
