// provinces
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, [
  [
    [
      'COASTAL',
      [
        COLLECT {
          MATCH (n0:`Province`)
          WHERE (n0.nameEnLower CONTAINS $p1 AND n0.coastal IS NOT NULL)
          WITH toString(n0.coastal) AS v2, count(*) AS c1
          ORDER BY c1 DESC, v2 ASC
          LIMIT 100
          RETURN [CASE v2 WHEN 'true' THEN 'Yes' ELSE 'No' END, c1]
        }
      ]
    ]
  ]
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: "an"
// $p1: "an"
