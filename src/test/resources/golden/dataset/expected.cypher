// dataset
MATCH (before:ZonegraphRevision {key: 'changeover'})
WITH CASE WHEN before.since IS NULL THEN before.revision WHEN before.since < timestamp() - 30000 THEN 'cut off' END AS before
WITH before, COLLECT {
  MATCH (r0:`ZonegraphRevision` {key: 'current'})
  RETURN [
    r0.revision,
    toString(r0.loadedAt),
    [
      [COUNT {
        (n1:`Area`)
      }],
      [COUNT {
        (n2:`FormerArea`)
      }],
      [COUNT {
        (n3:`Province`)
      }],
      [COUNT {
        (n4:`Industry`)
      }],
      [COUNT {
        (n5:`Enterprise`)
      }],
      [COUNT {
        (n6:`BusinessModel`)
      }],
      [COUNT {
        (n7:`Measure`)
      }],
      [COUNT {
        (n8:`Notice`)
      }],
      [COUNT {
        (n9:`Policy`)
      }],
      [COUNT {
        (n10:`PolicyMeasure`)
      }],
      [COUNT {
        (n11:`Agency`)
      }],
      [COUNT {
        (n12:`PilotZone`)
      }],
      [COUNT {
        (n13:`Observation`)
      }],
      [COUNT {
        (n14:`Claim`)
      }],
      [COUNT {
        (n15:`Concept`)
      }],
      [COUNT {
        (n16:`Platform`)
      }],
      [COUNT {
        (n17:`Source`)
      }]
    ],
    [
      [
        COUNT {
          (n19:`Area`)
        },
        COLLECT {
          MATCH (n18:`Claim`)
          WHERE n18.counts = $p0
          WITH n18
          ORDER BY n18.primary DESC, n18.period DESC, n18.id ASC
          LIMIT 1
          RETURN [n18.value, [n18.checkNote, n18.checkNoteZh]]
        }
      ],
      [
        COUNT {
          (n21:`FormerArea`)
        },
        COLLECT {
          MATCH (n20:`Claim`)
          WHERE n20.counts = $p1
          WITH n20
          ORDER BY n20.primary DESC, n20.period DESC, n20.id ASC
          LIMIT 1
          RETURN [n20.value, [n20.checkNote, n20.checkNoteZh]]
        }
      ],
      [
        COUNT {
          (n23:`Province`)
        },
        COLLECT {
          MATCH (n22:`Claim`)
          WHERE n22.counts = $p2
          WITH n22
          ORDER BY n22.primary DESC, n22.period DESC, n22.id ASC
          LIMIT 1
          RETURN [n22.value, [n22.checkNote, n22.checkNoteZh]]
        }
      ],
      [
        COUNT {
          (n25:`Industry`)
        },
        COLLECT {
          MATCH (n24:`Claim`)
          WHERE n24.counts = $p3
          WITH n24
          ORDER BY n24.primary DESC, n24.period DESC, n24.id ASC
          LIMIT 1
          RETURN [n24.value, [n24.checkNote, n24.checkNoteZh]]
        }
      ],
      [
        COUNT {
          (n27:`Enterprise`)
        },
        COLLECT {
          MATCH (n26:`Claim`)
          WHERE n26.counts = $p4
          WITH n26
          ORDER BY n26.primary DESC, n26.period DESC, n26.id ASC
          LIMIT 1
          RETURN [n26.value, [n26.checkNote, n26.checkNoteZh]]
        }
      ],
      [
        COUNT {
          (n29:`BusinessModel`)
        },
        COLLECT {
          MATCH (n28:`Claim`)
          WHERE n28.counts = $p5
          WITH n28
          ORDER BY n28.primary DESC, n28.period DESC, n28.id ASC
          LIMIT 1
          RETURN [n28.value, [n28.checkNote, n28.checkNoteZh]]
        }
      ],
      [
        COUNT {
          (n31:`Measure`)
        },
        COLLECT {
          MATCH (n30:`Claim`)
          WHERE n30.counts = $p6
          WITH n30
          ORDER BY n30.primary DESC, n30.period DESC, n30.id ASC
          LIMIT 1
          RETURN [n30.value, [n30.checkNote, n30.checkNoteZh]]
        }
      ],
      [
        COUNT {
          (n33:`Notice`)
        },
        COLLECT {
          MATCH (n32:`Claim`)
          WHERE n32.counts = $p7
          WITH n32
          ORDER BY n32.primary DESC, n32.period DESC, n32.id ASC
          LIMIT 1
          RETURN [n32.value, [n32.checkNote, n32.checkNoteZh]]
        }
      ],
      [
        COUNT {
          (n35:`Policy`)
        },
        COLLECT {
          MATCH (n34:`Claim`)
          WHERE n34.counts = $p8
          WITH n34
          ORDER BY n34.primary DESC, n34.period DESC, n34.id ASC
          LIMIT 1
          RETURN [n34.value, [n34.checkNote, n34.checkNoteZh]]
        }
      ],
      [
        COUNT {
          (n37:`PolicyMeasure`)
        },
        COLLECT {
          MATCH (n36:`Claim`)
          WHERE n36.counts = $p9
          WITH n36
          ORDER BY n36.primary DESC, n36.period DESC, n36.id ASC
          LIMIT 1
          RETURN [n36.value, [n36.checkNote, n36.checkNoteZh]]
        }
      ],
      [
        COUNT {
          (n39:`Agency`)
        },
        COLLECT {
          MATCH (n38:`Claim`)
          WHERE n38.counts = $p10
          WITH n38
          ORDER BY n38.primary DESC, n38.period DESC, n38.id ASC
          LIMIT 1
          RETURN [n38.value, [n38.checkNote, n38.checkNoteZh]]
        }
      ],
      [
        COUNT {
          (n41:`PilotZone`)
        },
        COLLECT {
          MATCH (n40:`Claim`)
          WHERE n40.counts = $p11
          WITH n40
          ORDER BY n40.primary DESC, n40.period DESC, n40.id ASC
          LIMIT 1
          RETURN [n40.value, [n40.checkNote, n40.checkNoteZh]]
        }
      ],
      [
        COUNT {
          (n43:`Observation`)
        },
        COLLECT {
          MATCH (n42:`Claim`)
          WHERE n42.counts = $p12
          WITH n42
          ORDER BY n42.primary DESC, n42.period DESC, n42.id ASC
          LIMIT 1
          RETURN [n42.value, [n42.checkNote, n42.checkNoteZh]]
        }
      ],
      [
        COUNT {
          (n45:`Claim`)
        },
        COLLECT {
          MATCH (n44:`Claim`)
          WHERE n44.counts = $p13
          WITH n44
          ORDER BY n44.primary DESC, n44.period DESC, n44.id ASC
          LIMIT 1
          RETURN [n44.value, [n44.checkNote, n44.checkNoteZh]]
        }
      ],
      [
        COUNT {
          (n47:`Concept`)
        },
        COLLECT {
          MATCH (n46:`Claim`)
          WHERE n46.counts = $p14
          WITH n46
          ORDER BY n46.primary DESC, n46.period DESC, n46.id ASC
          LIMIT 1
          RETURN [n46.value, [n46.checkNote, n46.checkNoteZh]]
        }
      ],
      [
        COUNT {
          (n49:`Platform`)
        },
        COLLECT {
          MATCH (n48:`Claim`)
          WHERE n48.counts = $p15
          WITH n48
          ORDER BY n48.primary DESC, n48.period DESC, n48.id ASC
          LIMIT 1
          RETURN [n48.value, [n48.checkNote, n48.checkNoteZh]]
        }
      ]
    ],
    [r0.title, r0.publisher, r0.issuedOn, r0.licence, r0.homepage, r0.revision]
  ]
} AS answer
MATCH (after:ZonegraphRevision {key: 'changeover'})
RETURN answer, before, CASE WHEN after.since IS NULL THEN after.revision WHEN after.since < timestamp() - 30000 THEN 'cut off' END AS after
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
// $p15: "PLATFORMS"
