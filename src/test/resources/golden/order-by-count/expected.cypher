// provinces
WITH [
  COLLECT {
    MATCH (n0:`Province`)
    WHERE (n0.id IS NOT NULL AND n0.areasCount IS NOT NULL)
    WITH n0
    ORDER BY n0.areasCount DESC, n0.id DESC
    LIMIT $p0
    RETURN [[n0.nameEn, [n0.areasCount]]]
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 2
