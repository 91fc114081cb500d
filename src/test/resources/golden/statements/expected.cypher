// area
WITH COLLECT {
  MATCH (n0:`Area` {id: $p0})
  RETURN [
    n0.id,
    COLLECT {
      MATCH (said1:ZonegraphStatement {subject: n0.id})
      WHERE said1.field IN $p1
      WITH said1
      ORDER BY said1.position
      RETURN [
        said1.field,
        said1.value,
        said1.rank,
        said1.quote,
        said1.readOn,
        [
          said1.confidence,
          said1.note,
          COLLECT {
            UNWIND said1.sources AS s2
            MATCH (n3:`Source` {id: s2})
            RETURN [n3.id]
          }
        ]
      ]
    }
  ]
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:alashankou-cbz"
// $p1: ["areaKm2"]
