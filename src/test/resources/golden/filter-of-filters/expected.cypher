// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, [
  COLLECT {
    MATCH (n0:`Area`)
    WHERE ((n0.nameEnLower CONTAINS $p0 AND coalesce(n0.nameEnLower CONTAINS $p2, false) = false) AND (n0.type = $p4 OR n0.cityEnLower = $p5) AND coalesce(EXISTS {
      (n0)-[:`LOCATED_IN`]->(n1:`Province`)
      WHERE n1.coastal = $p7
    }, false) = false AND n0:`Area` AND n0.id IS NOT NULL AND n0.id IS NOT NULL)
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p8
    RETURN [[n0.id]]
  }
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: "a"
// $p1: "a"
// $p2: "b"
// $p3: "b"
// $p4: "BONDED_PORT_AREA"
// $p5: "c"
// $p6: "c"
// $p7: true
// $p8: 20
