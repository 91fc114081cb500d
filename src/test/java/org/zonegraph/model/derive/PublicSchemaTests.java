package org.zonegraph.model.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import graphql.GraphQL;
import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.AbstractDescribedNode;
import graphql.language.Description;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.zonegraph.model.SchemaReader;
import org.zonegraph.query.compile.Compiling;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What generators of clients read: the schema as introspection shows it, beside its text.
 */
class PublicSchemaTests {

	private static final Document SHOWN = new IntrospectionResultToSchema().createSchemaDefinition(
			GraphQL.newGraphQL(Compiling.SCHEMA).build().execute(IntrospectionQuery.INTROSPECTION_QUERY));

	private static final TypeDefinitionRegistry WRITTEN = new SchemaParser()
		.parse(SchemaDeriver.derive(Compiling.MODEL));

	/** Built into GraphQL itself. */
	private static final Set<String> STANDARD = Set.of("include", "skip", "deprecated", "specifiedBy", "oneOf");

	@Test
	void introspectionShowsNoDirectiveThatTheTextLacks() {
		assertThat(SHOWN.getDefinitionsOfType(DirectiveDefinition.class)).extracting(DirectiveDefinition::getName)
			.allMatch((name) -> STANDARD.contains(name) || WRITTEN.getDirectiveDefinition(name).isPresent());
	}

	@Test
	void everyScalarSaysInOurWordsWhatItIsAndWhereItIsSpecified() {
		List<ScalarTypeDefinition> scalars = WRITTEN.scalars()
			.values()
			.stream()
			.filter((scalar) -> !ScalarInfo.isGraphqlSpecifiedScalar(scalar.getName()))
			.toList();
		assertThat(scalars).isNotEmpty();
		assertThat(scalars).allSatisfy((scalar) -> {
			GraphQLScalarType shown = Objects.requireNonNull(Compiling.SCHEMA.getTypeAs(scalar.getName()),
					scalar.getName());
			assertThat(shown.getSpecifiedByUrl()).startsWith("https://");
			assertThat(shown.getDescription()).isEqualTo(words(scalar.getDescription()));
		});
	}

	@Test
	void everythingThatCanBeGivenOrAskedIsDescribed() {
		List<String> silent = new ArrayList<>();
		SHOWN.getDefinitions().forEach((definition) -> collectSilent(definition, "", silent));
		assertThat(silent).isEmpty();
	}

	private static void collectSilent(Node<?> node, String place, List<String> silent) {
		String here = place;
		if (node instanceof AbstractDescribedNode<?> described && node instanceof NamedNode<?> named
				&& !(node instanceof DirectiveDefinition)) {
			here = place + "." + named.getName();
			if (words(described.getDescription()).isBlank()) {
				silent.add(here);
			}
		}
		if (!(node instanceof DirectiveDefinition)) {
			for (Node<?> child : node.getChildren()) {
				collectSilent(child, here, silent);
			}
		}
	}

	@Test
	void whatIsDeprecatedIsSoWhereverItCanBeAskedAndSaysWhatToAskInstead() {
		String text = Compiling.MODEL.source();
		for (String what : List.of("areaKm2: Float", "  JOINT_AGENCY",
				"lineage(\"Id of the measure.\" measure: ID!): Lineage", "notice: Notice!",
				"takenUpBy: [PolicyMeasure!]!", "since: Int")) {
			assertThat(text).contains(what);
			text = text.replaceFirst(Pattern.quote(what) + "(?=[ \n])", "$0 @deprecated(reason: \"Ask else.\")");
		}
		String served = SchemaDeriver.derive(SchemaReader.read(text));
		TypeDefinitionRegistry types = new SchemaParser().parse(served);
		assertThat(new SchemaGenerator().makeExecutableSchema(types, RuntimeWiring.MOCKED_WIRING)).isNotNull();
		List<String> deprecated = new ArrayList<>();
		types.types().values().forEach((type) -> collectDeprecated(type, "", deprecated));
		assertThat(deprecated)
			.contains("Area.areaKm2", "AreaFilter.areaKm2", "AreaOperationFilter.areaKm2", "AreaOrder.areaKm2",
					"AreaGrades.areaKm2", "AreaGradeOrder.areaKm2", "AreaField.AREA_KM2",
					"AreaFacet.AREA_KM2_CONFIDENCE", "AreaAggregate.areaKm2", "AreaGroup.areaKm2")
			.contains("MembershipBasis.JOINT_AGENCY", "Query.lineage", "Measure.takenUpBy", "MeasureFilter.takenUpBy")
			.contains("Measure.notice", "Measure.noticeEvidence", "MeasureFilter.notice", "MeasureOrder.notice",
					"MeasureFacet.NOTICE")
			.contains("Operation.since", "OperationFilter.since", "EnterpriseOperationFacet.EDGE_SINCE")
			.allSatisfy((name) -> assertThat(name.toLowerCase(Locale.ROOT).replace("_", "")).containsAnyOf("areakm2",
					"jointagency", "lineage", "notice", "takenupby", "since"));
		assertThat(served).contains("): Lineage @deprecated(reason: \"Ask else.\")");
	}

	private static void collectDeprecated(Node<?> node, String place, List<String> found) {
		String here = (node instanceof NamedNode<?> named) ? place + (place.isEmpty() ? "" : ".") + named.getName()
				: place;
		if (node instanceof DirectivesContainer<?> container && container.hasDirective("deprecated")) {
			found.add(here);
		}
		if (!(node instanceof DirectivesContainer<?> container) || !container.hasDirective("deprecated")) {
			node.getChildren().forEach((child) -> collectDeprecated(child, here, found));
		}
	}

	@Test
	void aCountIsAnIntThatEveryGeneratorKnows() {
		List<FieldDefinition> counts = SHOWN.getDefinitionsOfType(ObjectTypeDefinition.class)
			.stream()
			.flatMap((type) -> type.getFieldDefinitions().stream())
			.filter((field) -> field.getName().matches("count|totalCount|\\w+Count|length|missing|held"))
			.toList();
		assertThat(counts).hasSizeGreaterThan(10)
			.allSatisfy((count) -> assertThat(count.getType().toString()).contains("Int"));
	}

	@Test
	void everyInputTypeAndEnumIsReachedFromTheQuery() {
		Set<String> reached = new TreeSet<>();
		reach("Query", reached);
		List<String> declared = new ArrayList<>();
		SHOWN.getDefinitionsOfType(InputObjectTypeDefinition.class).forEach((type) -> declared.add(type.getName()));
		SHOWN.getDefinitionsOfType(EnumTypeDefinition.class).forEach((type) -> declared.add(type.getName()));
		SHOWN.getDefinitionsOfType(ScalarTypeDefinition.class).forEach((type) -> declared.add(type.getName()));
		assertThat(reached).containsAll(declared);
	}

	private static void reach(String type, Set<String> reached) {
		if (reached.add(type)) {
			SHOWN.getDefinitions()
				.stream()
				.filter((definition) -> definition instanceof NamedNode<?> named && type.equals(named.getName()))
				.forEach((definition) -> reachWithin(definition, reached));
		}
	}

	private static void reachWithin(Node<?> node, Set<String> reached) {
		if (node instanceof TypeName name) {
			reach(name.getName(), reached);
		}
		node.getChildren().forEach((child) -> reachWithin(child, reached));
	}

	private static String words(@Nullable Description description) {
		return (description != null) ? Objects.requireNonNullElse(description.getContent(), "") : "";
	}

}
