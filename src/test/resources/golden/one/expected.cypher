// area
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, COLLECT {
  MATCH (n0:`Area` {id: $p0})
  RETURN [n0.id, n0.nameEn, n0.approvedOn, [(n0)-[:`LOCATED_IN`]->(n1:`Province`) | [n1.nameEn, n1.region]]]
} AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
// $p0: "area:anqing-cbz"
