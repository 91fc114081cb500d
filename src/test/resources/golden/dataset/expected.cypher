// dataset
WITH COLLECT {
  MATCH (r0:`ZonegraphRevision` {key: 'current'})
  RETURN {c0: r0.revision, c1: toString(r0.loadedAt), c2: [{c0: COUNT {
    (n1:`Area`)
  }}, {c0: COUNT {
    (n2:`FormerArea`)
  }}, {c0: COUNT {
    (n3:`Province`)
  }}, {c0: COUNT {
    (n4:`Industry`)
  }}, {c0: COUNT {
    (n5:`Enterprise`)
  }}, {c0: COUNT {
    (n6:`BusinessModel`)
  }}, {c0: COUNT {
    (n7:`Measure`)
  }}, {c0: COUNT {
    (n8:`Notice`)
  }}, {c0: COUNT {
    (n9:`Policy`)
  }}, {c0: COUNT {
    (n10:`PolicyMeasure`)
  }}, {c0: COUNT {
    (n11:`Agency`)
  }}, {c0: COUNT {
    (n12:`PilotZone`)
  }}, {c0: COUNT {
    (n13:`Observation`)
  }}, {c0: COUNT {
    (n14:`Indicator`)
  }}, {c0: COUNT {
    (n15:`Claim`)
  }}, {c0: COUNT {
    (n16:`Concept`)
  }}, {c0: COUNT {
    (n17:`Platform`)
  }}, {c0: COUNT {
    (n18:`Source`)
  }}], c3: [[COUNT {
    (n20:`Area`)
  }, COLLECT {
    MATCH (n19:`Claim`)
    WHERE n19.counts = $p0
    WITH n19
    ORDER BY n19.primary DESC, n19.period DESC, n19.id ASC
    LIMIT 1
    RETURN [n19.value, [n19.checkNote, n19.checkNoteZh]]
  }], [COUNT {
    (n22:`FormerArea`)
  }, COLLECT {
    MATCH (n21:`Claim`)
    WHERE n21.counts = $p1
    WITH n21
    ORDER BY n21.primary DESC, n21.period DESC, n21.id ASC
    LIMIT 1
    RETURN [n21.value, [n21.checkNote, n21.checkNoteZh]]
  }], [COUNT {
    (n24:`Province`)
  }, COLLECT {
    MATCH (n23:`Claim`)
    WHERE n23.counts = $p2
    WITH n23
    ORDER BY n23.primary DESC, n23.period DESC, n23.id ASC
    LIMIT 1
    RETURN [n23.value, [n23.checkNote, n23.checkNoteZh]]
  }], [COUNT {
    (n26:`Industry`)
  }, COLLECT {
    MATCH (n25:`Claim`)
    WHERE n25.counts = $p3
    WITH n25
    ORDER BY n25.primary DESC, n25.period DESC, n25.id ASC
    LIMIT 1
    RETURN [n25.value, [n25.checkNote, n25.checkNoteZh]]
  }], [COUNT {
    (n28:`Enterprise`)
  }, COLLECT {
    MATCH (n27:`Claim`)
    WHERE n27.counts = $p4
    WITH n27
    ORDER BY n27.primary DESC, n27.period DESC, n27.id ASC
    LIMIT 1
    RETURN [n27.value, [n27.checkNote, n27.checkNoteZh]]
  }], [COUNT {
    (n30:`BusinessModel`)
  }, COLLECT {
    MATCH (n29:`Claim`)
    WHERE n29.counts = $p5
    WITH n29
    ORDER BY n29.primary DESC, n29.period DESC, n29.id ASC
    LIMIT 1
    RETURN [n29.value, [n29.checkNote, n29.checkNoteZh]]
  }], [COUNT {
    (n32:`Measure`)
  }, COLLECT {
    MATCH (n31:`Claim`)
    WHERE n31.counts = $p6
    WITH n31
    ORDER BY n31.primary DESC, n31.period DESC, n31.id ASC
    LIMIT 1
    RETURN [n31.value, [n31.checkNote, n31.checkNoteZh]]
  }], [COUNT {
    (n34:`Notice`)
  }, COLLECT {
    MATCH (n33:`Claim`)
    WHERE n33.counts = $p7
    WITH n33
    ORDER BY n33.primary DESC, n33.period DESC, n33.id ASC
    LIMIT 1
    RETURN [n33.value, [n33.checkNote, n33.checkNoteZh]]
  }], [COUNT {
    (n36:`Policy`)
  }, COLLECT {
    MATCH (n35:`Claim`)
    WHERE n35.counts = $p8
    WITH n35
    ORDER BY n35.primary DESC, n35.period DESC, n35.id ASC
    LIMIT 1
    RETURN [n35.value, [n35.checkNote, n35.checkNoteZh]]
  }], [COUNT {
    (n38:`PolicyMeasure`)
  }, COLLECT {
    MATCH (n37:`Claim`)
    WHERE n37.counts = $p9
    WITH n37
    ORDER BY n37.primary DESC, n37.period DESC, n37.id ASC
    LIMIT 1
    RETURN [n37.value, [n37.checkNote, n37.checkNoteZh]]
  }], [COUNT {
    (n40:`Agency`)
  }, COLLECT {
    MATCH (n39:`Claim`)
    WHERE n39.counts = $p10
    WITH n39
    ORDER BY n39.primary DESC, n39.period DESC, n39.id ASC
    LIMIT 1
    RETURN [n39.value, [n39.checkNote, n39.checkNoteZh]]
  }], [COUNT {
    (n42:`PilotZone`)
  }, COLLECT {
    MATCH (n41:`Claim`)
    WHERE n41.counts = $p11
    WITH n41
    ORDER BY n41.primary DESC, n41.period DESC, n41.id ASC
    LIMIT 1
    RETURN [n41.value, [n41.checkNote, n41.checkNoteZh]]
  }], [COUNT {
    (n44:`Observation`)
  }, COLLECT {
    MATCH (n43:`Claim`)
    WHERE n43.counts = $p12
    WITH n43
    ORDER BY n43.primary DESC, n43.period DESC, n43.id ASC
    LIMIT 1
    RETURN [n43.value, [n43.checkNote, n43.checkNoteZh]]
  }], [COUNT {
    (n46:`Indicator`)
  }, COLLECT {
    MATCH (n45:`Claim`)
    WHERE n45.counts = $p13
    WITH n45
    ORDER BY n45.primary DESC, n45.period DESC, n45.id ASC
    LIMIT 1
    RETURN [n45.value, [n45.checkNote, n45.checkNoteZh]]
  }], [COUNT {
    (n48:`Claim`)
  }, COLLECT {
    MATCH (n47:`Claim`)
    WHERE n47.counts = $p14
    WITH n47
    ORDER BY n47.primary DESC, n47.period DESC, n47.id ASC
    LIMIT 1
    RETURN [n47.value, [n47.checkNote, n47.checkNoteZh]]
  }], [COUNT {
    (n50:`Concept`)
  }, COLLECT {
    MATCH (n49:`Claim`)
    WHERE n49.counts = $p15
    WITH n49
    ORDER BY n49.primary DESC, n49.period DESC, n49.id ASC
    LIMIT 1
    RETURN [n49.value, [n49.checkNote, n49.checkNoteZh]]
  }], [COUNT {
    (n52:`Platform`)
  }, COLLECT {
    MATCH (n51:`Claim`)
    WHERE n51.counts = $p16
    WITH n51
    ORDER BY n51.primary DESC, n51.period DESC, n51.id ASC
    LIMIT 1
    RETURN [n51.value, [n51.checkNote, n51.checkNoteZh]]
  }]], c4: [r0.title, r0.publisher, r0.issuedOn, r0.licence, r0.homepage, r0.revision]}
} AS answer
MATCH (m:ZonegraphRevision {key: 'changeover'})
RETURN answer, properties(m) AS mark
// $p0: "AREAS"
// $p1: null
// $p2: "PROVINCES_WITH_AREAS"
// $p3: null
// $p4: null
// $p5: null
// $p6: "MEASURES"
// $p7: null
// $p8: null
// $p9: null
// $p10: null
// $p11: "PILOT_ZONES"
// $p12: null
// $p13: null
// $p14: null
// $p15: null
// $p16: "PLATFORMS"
