// areas
WITH {c0: COUNT {
  (n0:`Area`)
}} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
