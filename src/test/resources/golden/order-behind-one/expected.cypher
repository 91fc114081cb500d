// areas
CALL () {
  MATCH (n0:`Area`)
  MATCH (n0)-[:`LOCATED_IN`]->(n1)
  WHERE (n0.id IS NOT NULL AND n1.id IS NOT NULL AND n1.nameEnSort IS NOT NULL AND n1:`Province`)
  WITH n0, n1
  ORDER BY n1.nameEnSort ASC, n0.id ASC
  LIMIT $p0
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: 2
