// areas
WITH {c0: [COLLECT {
  MATCH (n0:`Area`)
  WITH n0.type AS v1, count(*) AS c2
  ORDER BY v1 IS NOT NULL ASC, c2 DESC, v1 ASC
  LIMIT 101
  RETURN [[[v1, NULL, []]], c2, [], []]
}, COLLECT {
  MATCH (n0:`Area`)
  WITH left(n0.approvedOn, 4) AS v3, count(*) AS c4
  ORDER BY v3 IS NOT NULL ASC, c4 DESC, v3 ASC
  LIMIT 101
  RETURN [[[v3, NULL, []]], c4, [], []]
}, COLLECT {
  MATCH (n0:`Area`)
  MATCH (n0)-[:`LOCATED_IN`]->(n5)
  WHERE n5:`Province`
  WITH n5, count(*) AS c6
  ORDER BY n5.id IS NOT NULL ASC, c6 DESC, n5.id ASC
  LIMIT 101
  RETURN [[[n5.id, NULL, [coalesce(n5.nameEn, n5.nameZh), coalesce(n5.nameZh, n5.nameEn)]]], c6, [], []]
}]} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
