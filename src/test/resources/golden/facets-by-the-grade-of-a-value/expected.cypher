// areas
WITH {c0: [COLLECT {
  MATCH (n0:`Area`)
  WITH CASE WHEN n0.approvedOn IS NOT NULL THEN coalesce(n0.approvedOn_confidence, n0.confidence) END AS v1, count(*) AS c2
  ORDER BY v1 IS NOT NULL ASC, c2 DESC, v1 ASC
  LIMIT 101
  RETURN [[[v1, NULL, []]], c2, [], []]
}]} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
