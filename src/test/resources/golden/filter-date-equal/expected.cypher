// areas
WITH [
  COLLECT {
    MATCH (n0:`Area`)
    WHERE ((n0.approvedOn STARTS WITH $p0 OR n0.approvedOn STARTS WITH $p1 OR n0.approvedOn STARTS WITH $p2) AND n0.id IS NOT NULL)
    WITH n0
    ORDER BY n0.id ASC
    LIMIT $p3
    RETURN [[n0.id]]
  }
] AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "2010"
// $p1: "2011-02"
// $p2: "2012"
// $p3: 20
