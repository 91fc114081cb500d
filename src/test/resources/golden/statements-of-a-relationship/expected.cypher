// area
WITH COLLECT {
  MATCH (n0:`Area` {id: $p0})
  RETURN [
    [
      COLLECT {
        MATCH (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`)
        WITH n1, r2
        ORDER BY n1.id ASC, r2.id ASC
        LIMIT $p2
        RETURN [
          [COLLECT {
            MATCH (n3:`Industry`)
            WHERE n3.id = r2.industry
            RETURN [n3.id]
          }],
          COLLECT {
            MATCH (said4:ZonegraphStatement {subject: r2.id})
            WHERE said4.field IN $p1
            WITH said4
            ORDER BY said4.position
            RETURN [said4.value, [said4.note]]
          }
        ]
      }
    ]
  ]
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:hengyang-cbz"
// $p1: ["industry"]
// $p2: 3
