// areas
CALL () {
  MATCH (n0:`Area`)
  WHERE (n0.approvedOn >= $p0 AND CASE WHEN n0.approvedOn IS NOT NULL THEN coalesce(n0.approvedOn_confidence, n0.confidence) END IN $p1 AND CASE WHEN size(n0.leadingIndustries) > 0 THEN coalesce(n0.leadingIndustries_confidence, n0.confidence) END IS NOT NULL AND n0.id IS NOT NULL)
  WITH n0
  ORDER BY n0.id ASC
  LIMIT $p2
  RETURN collect({c0: {c0: n0.id}}) AS l_n0
}
WITH l_n0, {c0: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "2020"
// $p1: ["OFFICIAL","REPORTED"]
// $p2: 20
