package org.zonegraph;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.RunningZonegraph.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What names reconcile to is what they are names of, and what {@code resolve} says. */
class ReconcileDifferentialTests {

	private static final JsonMapper JSON = new JsonMapper();

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	/** The best candidate of each name, null where there is none. */
	private Map<String, Answer> best(List<String> names, String type) throws Exception {
		Map<String, Answer> best = new LinkedHashMap<>();
		for (int start = 0; start < names.size(); start += 25) {
			Map<String, Object> batch = new LinkedHashMap<>();
			names.stream()
				.skip(start)
				.limit(25)
				.forEach((name) -> batch.put(name, Map.of("query", name, "type", type)));
			HttpResponse<String> response = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(this.zonegraph.address("/reconcile"))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString(
							"queries=" + URLEncoder.encode(JSON.writeValueAsString(batch), StandardCharsets.UTF_8)))
					.build(), HttpResponse.BodyHandlers.ofString());
			assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
			Map<String, Map<String, List<Object>>> results = RunningZonegraph.read(response).as();
			results.forEach((name, result) -> best.put(name,
					result.get("result").isEmpty() ? null : new Answer(result.get("result").get(0))));
		}
		return best;
	}

	/** What each name stands for, where {@code resolve} leaves no doubt. */
	private Map<String, Object> resolved(List<String> names, String kind) {
		Map<String, Object> ids = new LinkedHashMap<>();
		for (int start = 0; start < names.size(); start += 100) {
			List<String> some = names.subList(start, Math.min(start + 100, names.size()));
			List<Object> resolved = this.zonegraph.ask(
					"query ($names: [String!]!) { resolve(names: $names, kinds: [%s]) { name score ambiguous node { id } } }"
						.formatted(kind),
					Map.of("names", some))
				.at("resolve")
				.as();
			resolved.stream()
				.map(Answer::new)
				.filter((each) -> each.at("score").value().equals(1.0) && each.at("ambiguous").value().equals(false))
				.forEach((each) -> ids.put(each.at("name").as(), each.at("node.id").value()));
		}
		return ids;
	}

	/** The names of all entities of a type, with what has each. */
	private Map<String, List<String>> names(String list, String fields, Function<Answer, Stream<String>> names) {
		Map<String, List<String>> ids = new LinkedHashMap<>();
		for (String after = null; ids.isEmpty() || after != null;) {
			Answer page = this.zonegraph.ask(
					"query ($after: String) { all: %s(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id %s } } }"
						.formatted(list, fields),
					(after != null) ? Map.of("after", after) : Map.of())
				.at("all");
			page.at("nodes")
				.<List<Object>>as()
				.stream()
				.map(Answer::new)
				.forEach((node) -> names.apply(node)
					.filter(Objects::nonNull)
					.distinct()
					.forEach((name) -> ids.computeIfAbsent(name, (key) -> new ArrayList<>()).add(node.at("id").as())));
			after = page.at("pageInfo.hasNextPage").<Boolean>as() ? page.at("pageInfo.endCursor").as() : null;
		}
		return ids;
	}

	private static Stream<String> bothNames(Answer node) {
		return Stream.of(node.at("nameEn").<String>as(), node.at("nameZh").<String>as());
	}

	private void everyNameIsAMatchForItsOwner(Map<String, List<String>> owners, String type, String kind, int least)
			throws Exception {
		List<String> names = List.copyOf(owners.keySet());
		Map<String, Object> resolved = resolved(names, kind);
		Map<String, Answer> best = best(names, type);
		int matches = 0;
		for (String name : names) {
			Answer candidate = best.get(name);
			assertThat(candidate).as(name).isNotNull();
			assertThat(owners.get(name)).as(name).contains(candidate.at("id").<String>as());
			boolean clear = resolved.containsKey(name);
			assertThat(candidate.at("match").value())
				.as("%s, which resolve finds %s", name, clear ? "clear" : "unclear")
				.isEqualTo(clear);
			if (clear) {
				assertThat(candidate.at("id").value()).isEqualTo(resolved.get(name));
				assertThat(candidate.at("score").value()).isEqualTo(100.0);
				matches++;
			}
		}
		assertThat(matches).isGreaterThanOrEqualTo(least);
		System.out.printf("reconciled %d names of type %s, %d of them matches%n", names.size(), type, matches);
	}

	@Test
	void everyNameOfAnAreaIsAMatchForItWhereResolveLeavesNoDoubt() throws Exception {
		everyNameIsAMatchForItsOwner(names("areas", "nameEn nameZh", ReconcileDifferentialTests::bothNames), "Area",
				"AREA", 330);
	}

	@Test
	void everyNameOfAnEnterpriseIsAMatchForItWhereResolveLeavesNoDoubt() throws Exception {
		everyNameIsAMatchForItsOwner(names("enterprises", "nameEn nameZh", ReconcileDifferentialTests::bothNames),
				"Enterprise", "ENTERPRISE", 250);
	}

	@Test
	void everyNameOfAFormerAreaIsAMatchForItAndWhereAreasAreWantedForWhatItBecame() throws Exception {
		everyNameIsAMatchForItsOwner(
				names("formerAreas", "nameZh", (node) -> Stream.of(node.at("nameZh").<String>as())), "FormerArea",
				"FORMER_AREA", 40);
		Map<String, List<String>> areas = names("areas", "predecessors { nodes { nameZh } }",
				(area) -> area.each("predecessors.nodes", "nameZh").stream().map(String.class::cast));
		assertThat(areas).hasSizeGreaterThanOrEqualTo(40);
		best(List.copyOf(areas.keySet()), "Area").forEach((name, area) -> {
			assertThat(areas.get(name)).as(name).containsExactly(area.at("id").<String>as());
			assertThat(area.at("match").value()).as(name).isEqualTo(true);
		});
	}

	@Test
	void aTypingErrorGivesCandidatesAndNoMatch() throws Exception {
		List<String> names = new ArrayList<>(
				names("enterprises", "nameEn", (node) -> Stream.of(node.at("nameEn").<String>as())).keySet());
		names.removeIf((name) -> !name.matches("[A-Za-z]{6,}( .*)?"));
		Map<String, String> wrong = new LinkedHashMap<>();
		names.forEach((name) -> wrong.put(name.substring(0, 3) + name.substring(4), name));
		Map<String, Answer> best = best(List.copyOf(wrong.keySet()), "Enterprise");
		assertThat(best).hasSizeGreaterThanOrEqualTo(50).allSatisfy((name, candidate) -> {
			assertThat(candidate).as(name).isNotNull();
			assertThat(candidate.at("match").value()).as(name).isEqualTo(false);
		});
		long found = best.entrySet()
			.stream()
			.filter((each) -> each.getValue().at("name").value().equals(wrong.get(each.getKey())))
			.count();
		assertThat(found).as("of %d names with a letter missing", wrong.size()).isGreaterThan(wrong.size() * 8L / 10);
		System.out.printf("of %d names with a letter missing %d have the right candidate first%n", wrong.size(), found);
	}

}
