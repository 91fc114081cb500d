// observations
CALL () {
  CALL () {
    MATCH (n0:`Observation`)
    WHERE (n0.id IS NOT NULL AND n0:`Observation`)
    OPTIONAL MATCH (n0)-[:`ABOUT`]->(n1)
    WHERE n1:`Area`
    WITH n0, n1
    WHERE n1.nameEnSort IS NOT NULL
    WITH n0, n1
    ORDER BY n1.nameEnSort ASC, n0.id ASC
    LIMIT $p0
    RETURN n0, n1
    UNION ALL
    MATCH (n0:`Observation`)
    WHERE (n0.id IS NOT NULL AND n0:`Observation`)
    OPTIONAL MATCH (n0)-[:`ABOUT`]->(n1)
    WHERE n1:`Area`
    WITH n0, n1
    WHERE n1.nameEnSort IS NULL
    WITH n0, n1
    ORDER BY n0.id ASC
    LIMIT $p0
    RETURN n0, n1
  }
  WITH n0, n1
  LIMIT $p0
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 2
