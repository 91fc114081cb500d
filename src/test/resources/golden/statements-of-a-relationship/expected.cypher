// area
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, COLLECT {
  MATCH (n0:`Area` {id: $p0})
  RETURN [
    [
      COLLECT {
        MATCH (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`)
        WITH n1, r2
        ORDER BY n1.id ASC, r2.id ASC
        LIMIT $p2
        RETURN [
          [r2.industry],
          COLLECT {
            MATCH (said3:ZonegraphStatement {subject: r2.id})
            WHERE said3.field IN $p1
            WITH said3
            ORDER BY said3.position
            RETURN [said3.value, [said3.note]]
          }
        ]
      }
    ]
  ]
} AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
// $p0: "area:hengyang-cbz"
// $p1: ["industry"]
// $p2: 3
