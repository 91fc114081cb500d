// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, [
  [
    COLLECT {
      MATCH (n0:`Area`)
      WITH CASE WHEN n0.approvedOn IS NOT NULL THEN coalesce(n0.approvedOn_confidence, n0.confidence) END AS v1, count(*) AS c2
      ORDER BY v1 IS NOT NULL ASC, c2 DESC, v1 ASC
      LIMIT 101
      RETURN [[[v1, NULL, []]], c2, [], []]
    }
  ]
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
