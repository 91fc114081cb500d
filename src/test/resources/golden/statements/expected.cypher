// area
CALL () {
  MATCH (n0:`Area` {id: $p0})
  RETURN collect({c0: n0.id, c1: COLLECT {
    MATCH (said1:ZonegraphStatement {subject: n0.id})
    WHERE said1.field IN $p1
    WITH said1
    ORDER BY said1.position
    RETURN {c0: said1.field, c1: said1.value, c2: said1.rank, c3: said1.quote, c4: said1.readOn, c5: {c0: said1.confidence, c1: said1.note, c2: COLLECT {
      UNWIND said1.sources AS s2
      MATCH (n3:`Source` {id: s2})
      RETURN {c0: n3.id}
    }}}
  }}) AS l_n0
}
WITH l_n0, l_n0 AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:alashankou-cbz"
// $p1: ["areaKm2"]
