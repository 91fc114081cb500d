package org.zonegraph;

import java.io.InputStream;
import java.text.BreakIterator;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Scanner;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.zonegraph", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule dataGoesOneWayThroughThePackages = layeredArchitecture().consideringOnlyDependenciesInLayers()
		.layer("model")
		.definedBy("org.zonegraph.model..")
		.layer("check")
		.definedBy("org.zonegraph.check")
		.layer("text")
		.definedBy("org.zonegraph.text")
		.layer("graph")
		.definedBy("org.zonegraph.graph..")
		.layer("element")
		.definedBy("org.zonegraph.element")
		.layer("seed")
		.definedBy("org.zonegraph.seed..")
		.layer("load")
		.definedBy("org.zonegraph.load")
		.layer("query")
		.definedBy("org.zonegraph.query..")
		.layer("claim")
		.definedBy("org.zonegraph.claim")
		.layer("traversal")
		.definedBy("org.zonegraph.traversal")
		.layer("search")
		.definedBy("org.zonegraph.search")
		.layer("rdf")
		.definedBy("org.zonegraph.rdf")
		.layer("export")
		.definedBy("org.zonegraph.export..")
		.layer("reconcile")
		.definedBy("org.zonegraph.reconcile")
		.layer("answer")
		.definedBy("org.zonegraph.answer..")
		.layer("explorer")
		.definedBy("org.zonegraph.explorer")
		.layer("web")
		.definedBy("org.zonegraph.web..")
		.whereLayer("check")
		.mayOnlyBeAccessedByLayers("seed", "web")
		.whereLayer("text")
		.mayOnlyBeAccessedByLayers("check", "graph", "seed", "load", "search", "reconcile", "answer", "export", "web")
		.whereLayer("graph")
		.mayOnlyBeAccessedByLayers("element", "seed", "load", "query", "claim", "traversal", "search", "rdf", "answer",
				"export", "web")
		.whereLayer("element")
		.mayOnlyBeAccessedByLayers("seed", "load", "rdf", "export", "web")
		// the command makes files of a seed, without a database
		.whereLayer("seed")
		.mayOnlyBeAccessedByLayers("load", "export")
		.whereLayer("load")
		.mayNotBeAccessedByAnyLayer()
		.whereLayer("query")
		.mayOnlyBeAccessedByLayers("claim", "traversal", "search", "answer", "export", "web")
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
		.whereLayer("answer")
		.mayOnlyBeAccessedByLayers("export", "web")
		.whereLayer("reconcile")
		.mayOnlyBeAccessedByLayers("web")
		.whereLayer("explorer")
		.mayOnlyBeAccessedByLayers("answer", "web")
		.whereLayer("web")
		.mayNotBeAccessedByAnyLayer();

	@ArchTest
	static final ArchRule aQuestionIsReadThenCompiledThenPricedThenRun = layeredArchitecture()
		.consideringOnlyDependenciesInLayers()
		.layer("question")
		.definedBy("org.zonegraph.query.question")
		.layer("clause")
		.definedBy("org.zonegraph.query.clause")
		.layer("shape")
		.definedBy("org.zonegraph.query.shape")
		.layer("aggregate")
		.definedBy("org.zonegraph.query.aggregate")
		.layer("compile")
		.definedBy("org.zonegraph.query.compile")
		.layer("cost")
		.definedBy("org.zonegraph.query.cost")
		.layer("run")
		.definedBy("org.zonegraph.query")
		.whereLayer("question")
		.mayOnlyBeAccessedByLayers("clause", "shape", "aggregate", "compile", "cost", "run")
		.whereLayer("clause")
		.mayOnlyBeAccessedByLayers("aggregate", "compile", "cost", "run")
		.whereLayer("shape")
		.mayOnlyBeAccessedByLayers("aggregate", "compile", "run")
		.whereLayer("aggregate")
		.mayOnlyBeAccessedByLayers("compile")
		.whereLayer("compile")
		.mayOnlyBeAccessedByLayers("cost", "run")
		.whereLayer("cost")
		.mayOnlyBeAccessedByLayers("run")
		.whereLayer("run")
		.mayNotBeAccessedByAnyLayer();

	@ArchTest
	static final ArchRule theModelDoesNotKnowWhatIsDerivedFromIt = noClasses().that()
		.resideInAPackage("org.zonegraph.model")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.zonegraph.model.derive");

	@ArchTest
	static final ArchRule packagesHaveNoCycles = slices().matching("org.zonegraph.(**)").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule theModelKnowsNeitherSpringNorNeo4j = noClasses().that()
		.resideInAnyPackage("org.zonegraph.model..", "org.zonegraph.explorer")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "org.neo4j..");

	/** What else is of Neo4j's own jars is not there in a build without them. */
	@ArchTest
	static final ArchRule theDatabaseItselfIsKnownWhereItIsStartedAlone = noClasses().that()
		.doNotHaveFullyQualifiedName("org.zonegraph.graph.start.EmbeddedNeo4j")
		.and()
		.doNotHaveFullyQualifiedName("org.zonegraph.graph.start.StoreDirectory")
		.should()
		.dependOnClassesThat(resideInAPackage("org.neo4j..")
			.and(not(resideInAnyPackage("org.neo4j.driver..", "org.neo4j.bolt..", "org.neo4j.cypherdsl.."))));

	@ArchTest
	static final ArchRule embeddingIsConditional = noClasses().that()
		.doNotHaveFullyQualifiedName("org.zonegraph.graph.start.EmbeddedNeo4j")
		.and()
		.doNotHaveFullyQualifiedName("org.zonegraph.graph.start.GraphConfiguration$Embedded")
		.and()
		.doNotHaveFullyQualifiedName("org.zonegraph.past.PastStore")
		.should()
		.dependOnClassesThat(name("org.zonegraph.graph.start.EmbeddedNeo4j"));

	@ArchTest
	static final ArchRule reconcilingAsksTheApiAndNotTheGraph = noClasses().that()
		.resideInAPackage("org.zonegraph.reconcile")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.neo4j..", "org.zonegraph.graph..", "org.zonegraph.query..");

	@ArchTest
	static final ArchRule onlyTheImportWrites = noClasses().that()
		.resideInAnyPackage("org.zonegraph.query..", "org.zonegraph.claim", "org.zonegraph.traversal",
				"org.zonegraph.search", "org.zonegraph.rdf", "org.zonegraph.element", "org.zonegraph.export..",
				"org.zonegraph.reconcile", "org.zonegraph.answer..", "org.zonegraph.web..")
		.should()
		.dependOnClassesThat(resideInAPackage("org.springframework.data.neo4j..")
			.or(resideInAPackage("org.springframework.transaction.."))
			.or(name("org.neo4j.driver.Session"))
			.or(name("org.zonegraph.graph.GraphStore")));

	@ArchTest
	static final ArchRule whatIsWrittenGoesThroughSpringDataNeo4j = noClasses().that()
		.doNotHaveSimpleName("GraphReader")
		.should()
		.dependOnClassesThat(name("org.neo4j.driver.Session").or(name("org.neo4j.driver.TransactionContext")));

	@ArchTest
	static final ArchRule theDomainIsNotMappedToEntities = noClasses().that()
		.resideOutsideOfPackages("org.zonegraph.graph..", "org.zonegraph.ledger")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.data.neo4j.core.schema..",
				"org.springframework.data.neo4j.repository..");

	@ArchTest
	static final ArchRule whatIsServedIsReadFromTheGraphAndNotFromTheSeed = noClasses().that()
		.resideInAPackage("org.zonegraph..")
		.and()
		.resideOutsideOfPackages("org.zonegraph", "org.zonegraph.seed..", "org.zonegraph.load", "org.zonegraph.ledger",
				"org.zonegraph.past", "org.zonegraph.correction", "org.zonegraph.sources..")
		.and()
		.doNotHaveSimpleName("ExportCommand")
		.and()
		.doNotHaveSimpleName("SeedGraph")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.zonegraph.seed");

	/** What {@code main} sets by default is for libraries; ours says which it means. */
	@ArchTest
	static final ArchRule nothingDependsOnTheLocaleOfTheMachine = noClasses()
		.should(callMethod(String.class, "toLowerCase"))
		.orShould(callMethod(String.class, "toUpperCase"))
		.orShould(callMethod(String.class, "format", String.class, Object[].class))
		.orShould(callMethod(Locale.class, "getDefault"))
		.orShould(callMethod(Locale.class, "getDefault", Locale.Category.class))
		.orShould(callMethod(Collator.class, "getInstance"))
		.orShould(callMethod(com.ibm.icu.text.Collator.class, "getInstance"))
		.orShould(callMethod(BreakIterator.class, "getWordInstance"))
		.orShould(callMethod(NumberFormat.class, "getInstance"))
		.orShould(callMethod(NumberFormat.class, "getNumberInstance"))
		.orShould(callMethod(NumberFormat.class, "getIntegerInstance"))
		.orShould(callMethod(NumberFormat.class, "getPercentInstance"))
		.orShould(callMethod(DateTimeFormatter.class, "ofPattern", String.class))
		.orShould(callMethod(DateTimeFormatter.class, "ofLocalizedDate", FormatStyle.class))
		.orShould()
		.callConstructor(DecimalFormat.class, String.class)
		.orShould()
		.callConstructor(SimpleDateFormat.class, String.class)
		.orShould()
		.callConstructor(MessageFormat.class, String.class)
		.orShould()
		.callConstructor(Scanner.class, InputStream.class);

	private static ArchCondition<JavaClass> callMethod(Class<?> owner, String name, Class<?>... parameters) {
		return ArchConditions.callMethod(owner, name, parameters);
	}

}
