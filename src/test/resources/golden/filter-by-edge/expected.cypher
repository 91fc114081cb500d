// enterprises
WITH {c0: COUNT {
  (n0:`Enterprise`)
  WHERE EXISTS {
    (n0)-[r2:`OPERATES_IN`]->(n1:`Area`)
    WHERE (r2.since >= $p0 AND r2.industry = $p1 AND n1.type = $p2)
  }
}} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 2020
// $p1: "industry:computers"
// $p2: "COMPREHENSIVE_BONDED_ZONE"
