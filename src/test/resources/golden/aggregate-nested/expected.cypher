// provinces
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH properties(before) AS before
WITH before, [
  COLLECT {
    MATCH (n0:`Province`)
    WHERE n0.id IS NOT NULL
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p0
    RETURN [[[COLLECT {
      MATCH (n0)<-[r2:`LOCATED_IN`]-(n1:`Area`)
      RETURN [[], [], [n1.areaKm2]]
    }]]]
  }
] AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, properties(after) AS after
// $p0: 2
