// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
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
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
