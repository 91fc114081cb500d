// areas
WITH COLLECT {
  UNWIND $p1 AS wanted
  WITH coalesce(head(COLLECT {
    UNWIND wanted AS text
    CALL db.index.fulltext.queryNodes('search', text, {limit: 1}) YIELD node
    RETURN text
    LIMIT 1
  }), '@nothing') AS text
  CALL db.index.fulltext.queryNodes('search', text) YIELD node
  RETURN node.id
} AS set1
CALL (*) { WITH set1 CALL (set1) {MATCH (n0:`Area`) WHERE (n0.nameEnLower CONTAINS $p0 AND n0.id IN set1 AND n0.id IS NOT NULL AND n0:`Area` AND n0.approvedOn IS NOT NULL) WITH n0 ORDER BY n0.approvedOn DESC, n0.id DESC LIMIT $p2 RETURN n0 UNION ALL MATCH (n0:`Area`) WHERE (n0.nameEnLower CONTAINS $p0 AND n0.id IN set1 AND n0.id IS NOT NULL AND n0:`Area` AND n0.approvedOn IS NULL) WITH n0 ORDER BY n0.id DESC LIMIT $p2 RETURN n0} WITH n0 LIMIT $p2 RETURN collect({c0: {c0: n0.id}}) AS l_n0 }
WITH set1, l_n0, {c0: COUNT {
  (n0:`Area`)
  WHERE (n0.nameEnLower CONTAINS $p0 AND n0.id IN set1)
}, c1: l_n0} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "a"
// $p1: [["(#port^1000 OR =port^1000 OR =port*^300 OR %%port*^30 OR $port*^10 OR ((port^2 OR port*))) AND (@AREA OR @nothing)","(((port^4 OR port*^2 OR port~1))) AND (@AREA OR @nothing)","((port^4 OR port*^2 OR port~1)) AND (@AREA OR @nothing)"]]
// $p2: 2
