package org.zonegraph;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.zonegraph", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule dataGoesOneWayThroughThePackages = layeredArchitecture().consideringOnlyDependenciesInLayers()
		.layer("model")
		.definedBy("org.zonegraph.model")
		.layer("text")
		.definedBy("org.zonegraph.text")
		.layer("graph")
		.definedBy("org.zonegraph.graph")
		.layer("seed")
		.definedBy("org.zonegraph.seed")
		.layer("query")
		.definedBy("org.zonegraph.query")
		.layer("claim")
		.definedBy("org.zonegraph.claim")
		.layer("traversal")
		.definedBy("org.zonegraph.traversal")
		.layer("search")
		.definedBy("org.zonegraph.search")
		.layer("rdf")
		.definedBy("org.zonegraph.rdf")
		.layer("export")
		.definedBy("org.zonegraph.export")
		.layer("reconcile")
		.definedBy("org.zonegraph.reconcile")
		.layer("web")
		.definedBy("org.zonegraph.web")
		.whereLayer("text")
		.mayOnlyBeAccessedByLayers("graph", "seed", "search", "reconcile")
		.whereLayer("graph")
		.mayOnlyBeAccessedByLayers("seed", "query", "claim", "traversal", "search", "rdf", "export", "web")
		// files are made of the seed, so that they need no database
		.whereLayer("seed")
		.mayOnlyBeAccessedByLayers("rdf", "export", "web")
		.whereLayer("query")
		.mayOnlyBeAccessedByLayers("claim", "traversal", "search", "export", "web")
		.whereLayer("claim")
		.mayOnlyBeAccessedByLayers("export", "web")
		.whereLayer("traversal")
		.mayNotBeAccessedByAnyLayer()
		.whereLayer("search")
		.mayNotBeAccessedByAnyLayer()
		.whereLayer("rdf")
		.mayOnlyBeAccessedByLayers("export", "web")
		.whereLayer("export")
		.mayOnlyBeAccessedByLayers("web")
		.whereLayer("reconcile")
		.mayOnlyBeAccessedByLayers("web")
		.whereLayer("web")
		.mayNotBeAccessedByAnyLayer();

	@ArchTest
	static final ArchRule packagesHaveNoCycles = slices().matching("org.zonegraph.(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule theModelKnowsNeitherSpringNorNeo4j = noClasses().that()
		.resideInAPackage("org.zonegraph.model")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "org.neo4j..");

	@ArchTest
	static final ArchRule reconcilingAsksTheApiAndNotTheGraph = noClasses().that()
		.resideInAPackage("org.zonegraph.reconcile")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.neo4j..", "org.zonegraph.graph", "org.zonegraph.query");

	@ArchTest
	static final ArchRule onlyTheImportWrites = noClasses().that()
		.resideInAnyPackage("org.zonegraph.query", "org.zonegraph.claim", "org.zonegraph.traversal",
				"org.zonegraph.search", "org.zonegraph.rdf", "org.zonegraph.export", "org.zonegraph.reconcile",
				"org.zonegraph.web")
		.should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("org.neo4j.driver.Session");

	@ArchTest
	static final ArchRule nothingIsMappedToEntities = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.data.neo4j.core.schema..",
				"org.springframework.data.neo4j.repository..");

}
