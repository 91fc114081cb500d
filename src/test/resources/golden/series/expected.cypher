// series
WITH COLLECT {
  MATCH (v2:Indicator {id: $p0})
  RETURN COLLECT {
    MATCH (v2)<-[:FIGURE_OF]-(n1:Observation)
    WHERE ($p1 IS NULL OR n1.granularity = $p1) AND ($p2 IS NULL OR n1.periodStart >= $p2) AND ($p3 IS NULL OR n1.periodEnd <= $p3)
    OPTIONAL MATCH (n1)-[:ABOUT]->(n0)
    WITH n1, n0
    ORDER BY n1.periodStart, n1.periodEnd, n1.confidenceSort, n1.id
    WHERE (n0.id IN $p4 OR n0 IS NULL)
    WITH n0, n1.unit AS v3, n1.granularity AS v4, n1.granularitySort AS v5, collect(n1) AS v6
    ORDER BY coalesce(n0.id, ''), v3, v5
    LIMIT $p5
    RETURN [
      v3,
      v4,
      COLLECT {
        WITH n0
        WHERE n0 IS NOT NULL
        RETURN [{c0: n0.id}]
      },
      COLLECT {
        UNWIND v6 AS n1
        RETURN [n1.periodStart, n1.periodEnd, [{c0: n1.value}]]
      }
    ]
  }
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "indicator:trade_value"
// $p1: "YEAR"
// $p2: "2020-01-01"
// $p3: null
// $p4: ["province:CN-CQ"]
// $p5: 100
