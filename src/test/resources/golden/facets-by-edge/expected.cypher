// area
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, COLLECT {
  MATCH (n0:`Area` {id: $p0})
  RETURN [
    [
      [
        [
          'EDGE_SINCE',
          [
            COUNT {
              (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`)
              WHERE (r2.since IS NOT NULL AND r2.since IS NULL)
            },
            COLLECT {
              MATCH (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`)
              WHERE (r2.since IS NOT NULL AND r2.since IS NOT NULL)
              WITH DISTINCT toString(r2.since) AS v4
              WITH v4, COUNT {
                (n0)<-[r6:`OPERATES_IN`]-(n5:`Enterprise`)
                WHERE (r6.since IS NOT NULL AND toString(r6.since) = v4)
              } AS c3
              ORDER BY c3 DESC, v4 ASC
              LIMIT 100
              RETURN [v4, c3]
            }
          ]
        ],
        [
          'EDGE_BUSINESS_MODEL',
          [
            COUNT {
              (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`)
              WHERE (r2.since IS NOT NULL AND r2.businessModel IS NULL)
            },
            COLLECT {
              MATCH (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`)
              WHERE r2.since IS NOT NULL
              MATCH (n8:`BusinessModel`)
              WHERE n8.id = r2.businessModel
              WITH DISTINCT n8
              WITH n8, COUNT {
                (n0)<-[r10:`OPERATES_IN`]-(n9:`Enterprise`)
                WHERE (r10.since IS NOT NULL AND n8.id = r10.businessModel)
              } AS c7
              ORDER BY c7 DESC, n8.id ASC
              LIMIT 100
              RETURN [n8.id, c7]
            }
          ]
        ]
      ]
    ]
  ]
} AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: "area:chongqing-xiyong-cbz"
