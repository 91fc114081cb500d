package org.zonegraph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.element.Link;

import static org.assertj.core.api.Assertions.assertThat;

/** From a source to all that rests on it. */
class CitationFieldTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@Test
	void everyNamingOfASourceIsReachedFromIt() {
		long named = this.zonegraph.seed()
			.links()
			.stream()
			.filter((link) -> !link.type().equals("CITES"))
			.mapToLong((link) -> link.evidence().sources().size())
			.sum();
		long reached = 0;
		String after = "";
		do {
			Answer page = this.zonegraph.ask("""
					{ sources(first: 100%s) { pageInfo { hasNextPage endCursor }
					  nodes { citations(filter: {kind: {eq: RELATIONSHIP}}) { totalCount } } } }""".formatted(after))
				.at("sources");
			reached += page.each("nodes", "citations.totalCount")
				.stream()
				.mapToLong((count) -> ((Number) count).longValue())
				.sum();
			after = Boolean.TRUE.equals(page.at("pageInfo.hasNextPage").value())
					? ", after: \"%s\"".formatted(page.at("pageInfo.endCursor").value()) : "";
		}
		while (!after.isEmpty());
		assertThat(reached).isEqualTo(named).isGreaterThan(2_000);
	}

	@Test
	void aLongListIsWalkedByCursorWithoutAGapInTheOneStatementThatAPageTakes() {
		Set<Object> walked = new HashSet<>();
		String after = "";
		int all;
		do {
			String question = """
					{ source(id: "source:ct") { citations(first: 60%s, orderBy: [{confidence: DESC}]) { totalCount
					  pageInfo { hasNextPage endCursor } nodes { kind relationship field value rank subject { id } object { id } } } } }"""
				.formatted(after);
			assertThat(CountingDriver.during(() -> this.zonegraph.ask(question))).hasSize(1);
			Answer page = this.zonegraph.ask(question).at("source.citations");
			walked.addAll(page.at("nodes").<List<Object>>as());
			all = page.at("totalCount").as();
			after = Boolean.TRUE.equals(page.at("pageInfo.hasNextPage").value())
					? ", after: \"%s\"".formatted(page.at("pageInfo.endCursor").value()) : "";
		}
		while (!after.isEmpty());
		assertThat(walked).hasSize(all).hasSizeGreaterThan(200);
	}

	@Test
	void whatRestsOnASourceByASingleValueAloneSupportsItAndIsFoundByIt() {
		Link single = this.zonegraph.seed()
			.links()
			.stream()
			.filter((link) -> link.type().equals("CITES") && !link.values().containsKey(Link.POSITION)
					&& link.from().startsWith("area:"))
			.findFirst()
			.orElseThrow();
		Answer answer = this.zonegraph.ask("""
				{ areas(first: 100, filter: {sources: {some: {id: {eq: "%1$s"}}}}) { nodes { id
				    evidence { sources { id } } } }
				  source(id: "%1$s") { citedBy(first: 100) { nodes { id } edges { evidence { note } } }
				    citations(filter: {kind: {eq: STATEMENT}}, first: 100) { nodes { subject { id } field } } } }"""
			.formatted(single.to()));
		assertThat(answer.each("areas.nodes", "id")).contains(single.from());
		assertThat(answer.each("source.citedBy.nodes", "id")).contains(single.from());
		assertThat(answer.each("source.citations.nodes", "subject.id")).contains(single.from());
		assertThat(answer.each("source.citedBy.edges", "evidence.note"))
			.anySatisfy((note) -> assertThat(String.valueOf(note)).startsWith("Of single values alone: "));
	}

	@Test
	void everyListCanBeFilteredBySourceMixedOnesToo() {
		this.zonegraph.model().nodeTypes().stream().filter((type) -> !type.isSource()).forEach((type) -> {
			Answer counts = this.zonegraph
				.ask("{ all: %1$s { totalCount } cited: %1$s(filter: {sources: {count: {gt: 0}}}) { totalCount } "
					.formatted(type.plural())
						+ "not: %s(filter: {sources: {none: {}}}) { totalCount } }".formatted(type.plural()));
			assertThat(counts.at("cited.totalCount").<Integer>as() + counts.at("not.totalCount").<Integer>as())
				.as(type.name())
				.isEqualTo(counts.at("all.totalCount").<Integer>as());
		});
		assertThat(this.zonegraph.ask("""
				{ claim(id: "claim:c07") { about(filter: {sources: {some: {kind: {eq: "OFFICIAL_DOCUMENT"}}}}) {
				  totalCount } } }""").at("claim.about.totalCount").<Integer>as()).isNotNegative();
	}

}
