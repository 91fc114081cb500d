// enterprises
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, [
  COUNT {
    (n0:`Enterprise`)
    WHERE EXISTS {
      (n0)-[r2:`OPERATES_IN`]->(n1:`Area`)
      WHERE (r2.since >= $p0 AND r2.industry = $p1 AND n1.type = $p2)
    }
  }
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: 2020
// $p1: "industry:computers"
// $p2: "COMPREHENSIVE_BONDED_ZONE"
