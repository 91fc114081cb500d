// areas
CALL () {
  MATCH (n0:`Area`)
  WHERE n0.id IS NOT NULL
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p1
  RETURN collect({c0: {c0: {c0: [$p0, NULL, COLLECT {
    MATCH (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`)
    OPTIONAL MATCH (n3)
    WHERE (n3:`Industry` AND n3.id = r2.industry)
    RETURN [[[n3.id, NULL, [coalesce(n3.nameEn, n3.nameZh), coalesce(n3.nameZh, n3.nameEn)]]], [], [r2.since]]
  }]}}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 100
// $p1: 2
