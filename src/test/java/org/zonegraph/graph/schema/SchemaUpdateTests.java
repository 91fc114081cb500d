package org.zonegraph.graph.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.zonegraph.graph.Revision;
import org.zonegraph.graph.schema.SchemaRule.Kind;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.text.SearchKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is dropped and made, by what the database has. */
class SchemaUpdateTests {

	private final Model model = model();

	private final GraphSchema schema = new GraphSchema(this.model);

	private final Set<String> labels = labels();

	private final Map<String, SchemaRule> held = new HashMap<>();

	SchemaUpdateTests() {
		List<SchemaRule> all = new ArrayList<>(this.schema.constraints());
		all.addAll(this.schema.indexes());
		all.add(SchemaRule.on(Revision.LABEL, "zonegraph_revision", Kind.UNIQUE, "key"));
		all.forEach((rule) -> this.held.put(rule.name(), rule));
	}

	private static Model model() {
		try {
			return SchemaReader.read(Files.readString(Path.of("schema.graphqls")));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Set<String> labels() {
		Set<String> all = Stream.concat(this.model.nodeTypes().stream(), this.model.links().stream())
			.map(NodeType::label)
			.collect(Collectors.toSet());
		all.add(Revision.LABEL);
		all.addAll(GraphSchema.BESIDE);
		all.addAll(GraphSchema.LEDGER);
		return all;
	}

	private void has(SchemaRule rule) {
		this.held.put(rule.name(), rule);
	}

	private SchemaRule held(String name) {
		return Objects.requireNonNull(this.held.get(name));
	}

	private List<String> changes() {
		SchemaUpdate update = new SchemaUpdate(this.schema, List.copyOf(this.held.values()), this.labels);
		List<String> changes = new ArrayList<>(update.constraintChanges());
		changes.addAll(update.indexChanges());
		return changes;
	}

	@Test
	void whatIsAsItShouldBeStays() {
		assertThat(changes()).isEmpty();
	}

	@Test
	void anEmptyDatabaseGetsEverythingAndLosesNothing() {
		int all = this.held.size();
		this.held.clear();
		assertThat(changes()).hasSize(all).allMatch((statement) -> statement.startsWith("CREATE "));
	}

	@Test
	void aFullTextIndexOverFewerLabelsIsMadeAnew() {
		SchemaRule now = held(SearchKeys.INDEX);
		Set<String> fewer = new HashSet<>(now.labels());
		fewer.remove("Industry");
		has(new SchemaRule(now.name(), now.kind(), now.link(), fewer, now.properties(), now.config()));
		assertThat(changes()).containsExactly("DROP INDEX `search` IF EXISTS", now.create());
	}

	@Test
	void aFullTextIndexWithAnotherAnalyzerIsMadeAnew() {
		SchemaRule now = held(SearchKeys.INDEX);
		has(new SchemaRule(now.name(), now.kind(), now.link(), now.labels(), now.properties(),
				Map.of("fulltext.analyzer", "standard-no-stop-words", "fulltext.eventually_consistent", false)));
		assertThat(changes()).containsExactly("DROP INDEX `search` IF EXISTS", now.create());
	}

	@Test
	void anIndexOfAnOlderFormIsMadeAnew() {
		has(SchemaRule.on("Area", "Area_id", Kind.RANGE, "id"));
		has(SchemaRule.on("Area", "Area_areaKm2", Kind.RANGE, "areaKm2"));
		assertThat(changes()).hasSize(4)
			.containsSubsequence("DROP INDEX `Area_id` IF EXISTS",
					"CREATE CONSTRAINT `Area_id` IF NOT EXISTS FOR (n:`Area`) REQUIRE (n.`id`) IS UNIQUE")
			.containsSubsequence("DROP INDEX `Area_areaKm2` IF EXISTS",
					"CREATE INDEX `Area_areaKm2` IF NOT EXISTS FOR (n:`Area`) ON (n.`areaKm2`, n.`id`)");
	}

	@Test
	void whatTheModelWantsNoMoreGoes() {
		this.labels.add("Castle");
		has(SchemaRule.on("Castle", "Castle_id", Kind.UNIQUE, "id"));
		has(SchemaRule.on("Castle", "Castle_nameLower_text", Kind.TEXT, "nameLower"));
		has(SchemaRule.on("Area", "Area_moat", Kind.RANGE, "moat", "id"));
		assertThat(changes()).containsExactlyInAnyOrder("DROP CONSTRAINT `Castle_id` IF EXISTS",
				"DROP INDEX `Castle_nameLower_text` IF EXISTS", "DROP INDEX `Area_moat` IF EXISTS");
	}

	@Test
	void whatSomebodyElseMadeStays() {
		has(SchemaRule.on("Castle", "Castle_id", Kind.UNIQUE, "id"));
		has(SchemaRule.on("Area", "of_mine", Kind.RANGE, "nameEn"));
		has(SchemaRule.on("Area", "Area_of_mine", Kind.RANGE, "nameEn"));
		has(new SchemaRule("node_label_lookup_index", Kind.OTHER_INDEX, false, Set.of(), List.of(), Map.of()));
		assertThat(changes()).isEmpty();
	}

	@Test
	void anIndexThatDoesTheSameByAnotherNameIsEnough() {
		SchemaRule rule = held("Area_areaKm2");
		this.held.remove(rule.name());
		has(new SchemaRule("of_mine", rule.kind(), rule.link(), rule.labels(), rule.properties(), rule.config()));
		assertThat(changes()).isEmpty();
	}

	@Test
	void aNameThatIsTakenIsSaidAndNothingIsTakenAway() {
		has(SchemaRule.on("Castle", "search", Kind.FULLTEXT, "name"));
		assertThatExceptionOfType(UnusableDatabaseException.class).isThrownBy(this::changes)
			.withMessageContaining("named search on Castle that is not Zonegraph's");
	}

}
