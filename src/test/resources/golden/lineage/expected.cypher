// lineage
WITH COLLECT {
  MATCH (measure:`Measure` {id: $p0})
  WITH measure, COLLECT {
    MATCH (measure)-[r:ORIGINATED_IN|PILOTED_IN]->(place)
    WITH r, place
    ORDER BY CASE r.confidence WHEN 'OFFICIAL' THEN 0 WHEN 'REPORTED' THEN 1 WHEN 'DERIVED' THEN 2 WHEN 'UNVERIFIED' THEN 3 END, place.id
    RETURN {r: r, forward: true, from: CASE WHEN true THEN startNode(r) ELSE endNode(r) END, to: CASE WHEN true THEN endNode(r) ELSE startNode(r) END}
  } AS hops0, COLLECT {
    MATCH (measure)-[r:PROMOTED_BY]->()
    RETURN {r: r, forward: true, from: CASE WHEN true THEN startNode(r) ELSE endNode(r) END, to: CASE WHEN true THEN endNode(r) ELSE startNode(r) END}
  } AS hops1, COLLECT {
    MATCH (measure)-[:ENABLES]->(model)
    WITH model
    ORDER BY model.id
    RETURN model
  } AS models
  WITH *, [measure] + models + COLLECT {
    UNWIND models AS model
    MATCH (model)<-[:HAS_BUSINESS_MODEL]-(place)
    WITH DISTINCT place
    ORDER BY place.id
    RETURN place
  } + COLLECT {
    UNWIND models AS model
    MATCH (model)<-[:PRACTISES]-(place)
    WITH DISTINCT place
    ORDER BY place.id
    RETURN place
  } AS whole
  WITH *, whole[..500] AS nodes2, size(whole) > 500 AS truncated3
  WITH hops0, hops1, nodes2, truncated3, COLLECT {
    UNWIND nodes2 AS one
    MATCH (one)-[r:ENABLES|HAS_BUSINESS_MODEL|PRACTISES|OPERATES_IN]->(two)
    WHERE two IN nodes2 AND (type(r) <> 'OPERATES_IN' OR r.businessModel IN [model IN models | model.id])
    WITH one, two, r
    ORDER BY type(r), one.id, two.id, r.id
    RETURN {r: r, forward: true, from: CASE WHEN true THEN startNode(r) ELSE endNode(r) END, to: CASE WHEN true THEN endNode(r) ELSE startNode(r) END}
  } AS hops4, measure AS n5
  RETURN {c0: {c0: n5.id}, c1: COLLECT {
    UNWIND hops0 AS h6
    WITH h6, h6.r AS r7, h6.from AS n8, h6.to AS n9
    RETURN {c0: {c0: n9.id, c1: CASE WHEN n9:`Area` THEN coalesce(n9.nameEn, n9.nameZh) WHEN n9:`FormerArea` THEN coalesce(n9.nameZh) WHEN n9:`Province` THEN coalesce(n9.nameEn, n9.nameZh) WHEN n9:`Industry` THEN coalesce(n9.nameEn, n9.nameZh) WHEN n9:`Enterprise` THEN coalesce(n9.nameEn, n9.nameZh) WHEN n9:`BusinessModel` THEN coalesce(n9.nameEn, n9.nameZh) WHEN n9:`Measure` THEN coalesce(n9.titleEn, n9.titleZh) WHEN n9:`Notice` THEN coalesce(n9.titleEn, n9.titleZh) WHEN n9:`Policy` THEN coalesce(n9.titleEn, n9.titleZh) WHEN n9:`PolicyMeasure` THEN coalesce(n9.titleEn, n9.titleZh) WHEN n9:`Agency` THEN coalesce(n9.nameEn, n9.nameZh) WHEN n9:`PilotZone` THEN coalesce(n9.nameEn, n9.nameZh) WHEN n9:`Observation` THEN coalesce(n9.title) WHEN n9:`Indicator` THEN coalesce(n9.nameEn, n9.nameZh) WHEN n9:`Claim` THEN coalesce(n9.statement) WHEN n9:`Concept` THEN coalesce(n9.nameEn, n9.nameZh) WHEN n9:`Platform` THEN coalesce(n9.nameEn, n9.nameZh) WHEN n9:`Source` THEN coalesce(n9.title) END}, c1: [type(r7), h6.forward, CASE WHEN n8:`Area` THEN coalesce(n8.nameZh, n8.nameEn) WHEN n8:`FormerArea` THEN coalesce(n8.nameZh) WHEN n8:`Province` THEN coalesce(n8.nameZh, n8.nameEn) WHEN n8:`Industry` THEN coalesce(n8.nameZh, n8.nameEn) WHEN n8:`Enterprise` THEN coalesce(n8.nameZh, n8.nameEn) WHEN n8:`BusinessModel` THEN coalesce(n8.nameZh, n8.nameEn) WHEN n8:`Measure` THEN coalesce(n8.titleZh, n8.titleEn) WHEN n8:`Notice` THEN coalesce(n8.titleZh, n8.titleEn) WHEN n8:`Policy` THEN coalesce(n8.titleZh, n8.titleEn) WHEN n8:`PolicyMeasure` THEN coalesce(n8.titleZh, n8.titleEn) WHEN n8:`Agency` THEN coalesce(n8.nameZh, n8.nameEn) WHEN n8:`PilotZone` THEN coalesce(n8.nameZh, n8.nameEn) WHEN n8:`Observation` THEN coalesce(n8.title) WHEN n8:`Indicator` THEN coalesce(n8.nameZh, n8.nameEn) WHEN n8:`Claim` THEN coalesce(n8.statementZh, n8.statement) WHEN n8:`Concept` THEN coalesce(n8.nameZh, n8.nameEn) WHEN n8:`Platform` THEN coalesce(n8.nameZh, n8.nameEn) WHEN n8:`Source` THEN coalesce(n8.title) END, CASE WHEN n9:`Area` THEN coalesce(n9.nameZh, n9.nameEn) WHEN n9:`FormerArea` THEN coalesce(n9.nameZh) WHEN n9:`Province` THEN coalesce(n9.nameZh, n9.nameEn) WHEN n9:`Industry` THEN coalesce(n9.nameZh, n9.nameEn) WHEN n9:`Enterprise` THEN coalesce(n9.nameZh, n9.nameEn) WHEN n9:`BusinessModel` THEN coalesce(n9.nameZh, n9.nameEn) WHEN n9:`Measure` THEN coalesce(n9.titleZh, n9.titleEn) WHEN n9:`Notice` THEN coalesce(n9.titleZh, n9.titleEn) WHEN n9:`Policy` THEN coalesce(n9.titleZh, n9.titleEn) WHEN n9:`PolicyMeasure` THEN coalesce(n9.titleZh, n9.titleEn) WHEN n9:`Agency` THEN coalesce(n9.nameZh, n9.nameEn) WHEN n9:`PilotZone` THEN coalesce(n9.nameZh, n9.nameEn) WHEN n9:`Observation` THEN coalesce(n9.title) WHEN n9:`Indicator` THEN coalesce(n9.nameZh, n9.nameEn) WHEN n9:`Claim` THEN coalesce(n9.statementZh, n9.statement) WHEN n9:`Concept` THEN coalesce(n9.nameZh, n9.nameEn) WHEN n9:`Platform` THEN coalesce(n9.nameZh, n9.nameEn) WHEN n9:`Source` THEN coalesce(n9.title) END, head(COLLECT {
      MATCH (n10:`BusinessModel` {id: r7.businessModel})
      RETURN coalesce(n10.nameZh, n10.nameEn)
    }), r7.since]}
  }, c2: COLLECT {
    UNWIND hops1 AS h11
    WITH h11, h11.r AS r12, h11.from AS n13, h11.to AS n14
    RETURN {c0: {c0: n14.id}}
  }, c3: {c0: truncated3, c1: COLLECT {
    UNWIND nodes2 AS n15
    RETURN {c0: n15.id}
  }, c2: COLLECT {
    UNWIND hops4 AS h16
    WITH h16, h16.r AS r17, h16.from AS n18, h16.to AS n19
    RETURN {c0: type(r17), c1: {c0: n18.id}, c2: {c0: n19.id}}
  }}}
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "measure:m01"
