// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, [
  [
    [
      'APPROVED_ON_CONFIDENCE',
      [
        COUNT {
          (n0:`Area`)
          WHERE CASE WHEN n0.approvedOn IS NOT NULL THEN coalesce(n0.approvedOn_confidence, n0.confidence) END IS NULL
        },
        COLLECT {
          MATCH (n0:`Area`)
          WHERE CASE WHEN n0.approvedOn IS NOT NULL THEN coalesce(n0.approvedOn_confidence, n0.confidence) END IS NOT NULL
          WITH CASE WHEN n0.approvedOn IS NOT NULL THEN coalesce(n0.approvedOn_confidence, n0.confidence) END AS v2, count(*) AS c1
          ORDER BY c1 DESC, v2 ASC
          LIMIT 100
          RETURN [v2, (left(v2, 1) + replace(toLower(substring(v2, 1, size(v2))), '_', ' ')), c1]
        }
      ]
    ]
  ]
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
