// provinces
WITH {c0: [COLLECT {
  MATCH (n0:`Province`)
  WHERE n0.nameEnLower CONTAINS $p0
  WITH n0.coastal AS v1, count(*) AS c2
  ORDER BY v1 IS NOT NULL ASC, c2 DESC, v1 ASC
  LIMIT 101
  RETURN [[[v1, NULL, []]], c2, [], []]
}]} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "an"
