// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, [
  [
    [
      'TYPE',
      [
        COUNT {
          (n0:`Area`)
          WHERE n0.type IS NULL
        },
        COLLECT {
          MATCH (n0:`Area`)
          WHERE n0.type IS NOT NULL
          WITH n0.type AS v2, count(*) AS c1
          ORDER BY c1 DESC, v2 ASC
          LIMIT 100
          RETURN [v2, (left(v2, 1) + replace(toLower(substring(v2, 1, size(v2))), '_', ' ')), c1]
        }
      ]
    ],
    [
      'APPROVED_ON',
      [
        COUNT {
          (n0:`Area`)
          WHERE n0.approvedOn IS NULL
        },
        COLLECT {
          MATCH (n0:`Area`)
          WHERE n0.approvedOn IS NOT NULL
          WITH left(n0.approvedOn, 4) AS v4, count(*) AS c3
          ORDER BY c3 DESC, v4 ASC
          LIMIT 100
          RETURN [v4, v4, c3]
        }
      ]
    ],
    [
      'PROVINCE',
      [
        COUNT {
          (n0:`Area`)
          WHERE NOT (exists((n0)-[:`LOCATED_IN`]->(:`Province`)))
        },
        COLLECT {
          MATCH (n0:`Area`)
          MATCH (n0)-[:`LOCATED_IN`]->(n7:`Province`)
          WITH n7, count(*) AS c6
          ORDER BY c6 DESC, n7.id ASC
          LIMIT 100
          RETURN [n7.id, coalesce(n7.nameEn, n7.nameZh), c6]
        }
      ]
    ]
  ]
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
