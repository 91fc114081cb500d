// provinces
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, [
  COLLECT {
    MATCH (n0:`Province`)
    WHERE (n0.id IS NOT NULL AND n0.areasCount IS NOT NULL)
    WITH n0
    ORDER BY n0.areasCount DESC, n0.id DESC
    LIMIT $p0
    RETURN [[n0.nameEn, [n0.areasCount]]]
  }
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
// $p0: 2
