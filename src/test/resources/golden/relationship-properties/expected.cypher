// area
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, COLLECT {
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
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
// $p0: "area:anqing-cbz"
// $p1: 2
