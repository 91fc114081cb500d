// node
WITH COLLECT {
  MATCH (n0:`Source` {id: $p0})
  RETURN [coalesce(n0.title), [COLLECT {
    UNWIND [n0] AS s1
    RETURN [s1.title]
  }]]
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "source:x"
