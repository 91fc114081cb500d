// enterprise
CALL () {
  MATCH (n0:`Enterprise` {id: $p0})
  RETURN collect({c0: {c0: COLLECT {
    MATCH (n0)-[practised:PRACTISES]->(model)<-[enabled:ENABLES]-(measure)
    WITH practised, enabled, CASE practised.confidence WHEN 'OFFICIAL' THEN 0 WHEN 'REPORTED' THEN 1 WHEN 'DERIVED' THEN 2 WHEN 'UNVERIFIED' THEN 3 END AS one, CASE enabled.confidence WHEN 'OFFICIAL' THEN 0 WHEN 'REPORTED' THEN 1 WHEN 'DERIVED' THEN 2 WHEN 'UNVERIFIED' THEN 3 END AS other, model, measure
    WITH *, CASE WHEN one > other THEN one ELSE other END AS weakest
    WHERE true
    WITH *
    ORDER BY weakest, (one + other), measure.id, model.id
    LIMIT $p1
    WITH [
      {r: practised, forward: true, from: CASE WHEN true THEN startNode(practised) ELSE endNode(practised) END, to: CASE WHEN true THEN endNode(practised) ELSE startNode(practised) END},
      {r: enabled, forward: false, from: CASE WHEN false THEN startNode(enabled) ELSE endNode(enabled) END, to: CASE WHEN false THEN endNode(enabled) ELSE startNode(enabled) END}
    ] AS hops1, weakest, one, other, measure, model
    RETURN {c0: {c0: size(hops1), c1: [hop IN hops1 | hop.r.confidence], c2: COLLECT {
      UNWIND [hops1[0].from] + [hop IN hops1 | hop.to] AS n2
      RETURN {c0: n2.id}
    }, c3: COLLECT {
      UNWIND hops1 AS h3
      WITH h3, h3.r AS r4, h3.from AS n5, h3.to AS n6
      RETURN {c0: [type(r4), h3.forward, CASE WHEN n5:`Area` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`FormerArea` THEN coalesce(n5.nameZh) WHEN n5:`Province` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Industry` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Enterprise` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`BusinessModel` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Measure` THEN coalesce(n5.titleEn, n5.titleZh) WHEN n5:`Notice` THEN coalesce(n5.titleEn, n5.titleZh) WHEN n5:`Policy` THEN coalesce(n5.titleEn, n5.titleZh) WHEN n5:`PolicyMeasure` THEN coalesce(n5.titleEn, n5.titleZh) WHEN n5:`Agency` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`PilotZone` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Observation` THEN coalesce(n5.title) WHEN n5:`Indicator` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Claim` THEN coalesce(n5.statement) WHEN n5:`Concept` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Platform` THEN coalesce(n5.nameEn, n5.nameZh) WHEN n5:`Source` THEN coalesce(n5.title) END, CASE WHEN n6:`Area` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`FormerArea` THEN coalesce(n6.nameZh) WHEN n6:`Province` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`Industry` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`Enterprise` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`BusinessModel` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`Measure` THEN coalesce(n6.titleEn, n6.titleZh) WHEN n6:`Notice` THEN coalesce(n6.titleEn, n6.titleZh) WHEN n6:`Policy` THEN coalesce(n6.titleEn, n6.titleZh) WHEN n6:`PolicyMeasure` THEN coalesce(n6.titleEn, n6.titleZh) WHEN n6:`Agency` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`PilotZone` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`Observation` THEN coalesce(n6.title) WHEN n6:`Indicator` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`Claim` THEN coalesce(n6.statement) WHEN n6:`Concept` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`Platform` THEN coalesce(n6.nameEn, n6.nameZh) WHEN n6:`Source` THEN coalesce(n6.title) END, head(COLLECT {
        MATCH (n7:`BusinessModel` {id: r4.businessModel})
        RETURN coalesce(n7.nameEn, n7.nameZh)
      }), r4.since]}
    }}}
  }}}) AS l_n0
}
WITH l_n0, l_n0 AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "enterprise:foxconn"
// $p1: 2
