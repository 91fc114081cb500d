// area
WITH COLLECT {
  MATCH (n0:`Area` {id: $p0})
  RETURN [n0.id, n0.nameEn, n0.approvedOn, [(n0)-[:`LOCATED_IN`]->(n1:`Province`) | [n1.nameEn, n1.region]]]
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:anqing-cbz"
