// node
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, COLLECT {
  MATCH (n0:`Source` {id: $p0})
  RETURN [coalesce(n0.title), [COLLECT {
    UNWIND [n0] AS s1
    RETURN [s1.title]
  }]]
} AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
// $p0: "source:x"
