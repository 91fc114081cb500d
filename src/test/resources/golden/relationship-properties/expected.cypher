// area
WITH COLLECT {
  MATCH (n0:`Area` {id: $p0})
  RETURN [
    [
      COLLECT {
        MATCH (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`)
        WITH n1, r2
        ORDER BY n1.id ASC, r2.id ASC
        LIMIT $p1
        RETURN [
          [n1.id, r2.id],
          [r2.activity, r2.since],
          [
            r2.confidence,
            COLLECT {
              UNWIND r2.sources AS s3
              MATCH (n4:`Source` {id: s3})
              RETURN [n4.id, n4.url]
            }
          ],
          [n1.id]
        ]
      }
    ]
  ]
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:anqing-cbz"
// $p1: 2
