// areas
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, [COUNT {
  (n0:`Area`)
}] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
