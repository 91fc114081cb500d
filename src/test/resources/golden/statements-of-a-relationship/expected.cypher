// area
CALL () {
  MATCH (n0:`Area` {id: $p0})
  CALL (*) {MATCH (n0)<-[r2:`OPERATES_IN`]-(n1:`Enterprise`) WITH n1, r2 ORDER BY n1.id ASC, r2.id ASC LIMIT $p2 RETURN collect({c0: {c0: COLLECT {
    MATCH (n3:`Industry`)
    WHERE n3.id = r2.industry
    RETURN {c0: n3.id}
  }}, c1: COLLECT {
    MATCH (said4:ZonegraphStatement {subject: r2.id})
    WHERE said4.field IN $p1
    WITH said4
    ORDER BY said4.position
    RETURN {c0: said4.value, c1: {c0: said4.note}}
  }}) AS l_n1}
  RETURN collect({c0: {c0: l_n1}}) AS l_n0
}
WITH l_n0, l_n0 AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "area:hengyang-cbz"
// $p1: ["industry"]
// $p2: 3
