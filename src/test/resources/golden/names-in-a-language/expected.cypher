// areas
CALL () {
  MATCH (n0:`Area`)
  WHERE n0.id IS NOT NULL
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p0
  RETURN collect({c0: {c0: coalesce(n0.nameEn, n0.nameZh), c1: coalesce(n0.nameZh, n0.nameEn), c2: [(n0)-[:`LOCATED_IN`]->(n1:`Province`) | {c0: coalesce(n1.nameZh, n1.nameEn)}]}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 1
