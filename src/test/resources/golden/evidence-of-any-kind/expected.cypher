// node
CALL () {
  MATCH (n0:`Source` {id: $p0})
  RETURN collect({c0: coalesce(n0.title), c1: {c0: COLLECT {
    UNWIND [n0] AS s1
    RETURN {c0: s1.title}
  }}}) AS l_n0
}
WITH l_n0, l_n0 AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "source:x"
