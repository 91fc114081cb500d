package org.zonegraph.web.claim;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.table.Choice;
import org.zonegraph.web.table.Listings;
import org.zonegraph.web.value.JsonView;

/**
 * Page of the public statements, the briefing's own first: each with its verdict and
 * beside what others say of it. Verdicts of a list that goes on on other pages are
 * counted by a script, for that takes longer than anybody waits.
 */
@Component
public final class ClaimsPage implements ListPage {

	private static final List<String> FILTERS = List.of("said", "subject", "grade", "disputed");

	private static final String GROUP = "group";

	private static final String VERDICT = "verdict";

	private static final String YES = "yes";

	private static final Map<String, Object> DISPUTED = Map.of("or", List
		.of(Map.of("contradictedBy", Map.of("some", Map.of())), Map.of("contradicts", Map.of("some", Map.of()))));

	private static final Map<String, Object> UNDISPUTED = Map.of("not", DISPUTED);

	/** Statements at a time. */
	private static final int PAGE = 12;

	@Override
	public String path() {
		return "/claims";
	}

	@Override
	public List<String> parameters() {
		return Stream.concat(FILTERS.stream(), Stream.of(GROUP, Listings.AFTER, Listings.FROM)).toList();
	}

	@Override
	public Content content(Asking asking) {
		HtmlPage page = asking.page();
		Map<String, Object> variables = new HashMap<>(Map.of("first", PAGE));
		Map<String, Object> filter = filter(asking, null, Map.of());
		boolean later = Listings.goOn(asking, variables);
		if (!filter.isEmpty()) {
			variables.put("filter", filter);
		}
		JsonView claims = asking.ask("statements", variables).at("claims");
		JsonView found = asking.ask("statement-choices", beside(asking));
		List<JsonView> nodes = claims.each("nodes");
		int from = later ? Listings.start(asking.parameter(Listings.FROM)) : 0;
		Map<String, Object> values = new HashMap<>();
		values.put("choices", choices(asking, found));
		values.put("shown",
				page.say("{from}–{to} of {count} statements", "{count} 条表述中的第 {from}–{to} 条", "from",
						page.number(from + 1), "to", page.number(from + nodes.size()), "count",
						page.number(claims.count("totalCount"))));
		values.put("clear", FILTERS.stream().anyMatch((name) -> asking.parameter(name) != null)
				? page.href(path(), GROUP, asking.parameter(GROUP)) : null);
		values.put("total", claims.count("totalCount"));
		values.put("filter", JsonMapper.shared().writeValueAsString(filter));
		values.put("tally", tally(page, nodes));
		values.put("groups", groups(asking, nodes));
		values.put("next", Listings.next(page, claims, Listings.FROM, from + nodes.size()));
		values.put("first", later ? page.change(Listings.AFTER, null, Listings.FROM, null) : null);
		return new Content("claims", page.say("What was said, and what can be listed", "公开表述与可列出的内容"), page.say(
				"What officials and media said of China’s customs reforms and special areas, each statement held against what can be listed.",
				"官方和媒体关于中国海关改革及特殊监管区域的表述，逐条与可列出的内容核对。"), null, values);
	}

	/** What a filter asks of a statement; what is no choice of it says nothing. */
	private static Map<String, Object> asks(Asking asking, String name) {
		String value = Objects.requireNonNullElse(asking.parameter(name), "");
		return switch (name) {
			case "said" -> switch (value) {
				case "briefing" -> Map.of("primary", Map.of("eq", true));
				case "others" -> Map.of("primary", Map.of("eq", false));
				default -> Map.of();
			};
			case "subject" -> term(asking, "SubjectKind", "subjectKind", value);
			case "grade" -> term(asking, "Confidence", "confidence", value);
			default -> value.equals(YES) ? DISPUTED : (value.equals("no") ? UNDISPUTED : Map.of());
		};
	}

	private static Map<String, Object> term(Asking asking, String type, String field, String value) {
		return asking.page().terms().values(type).contains(value) ? Map.of(field, Map.of("eq", value)) : Map.of();
	}

	/** What the address asks for, but for one filter, and with what takes its place. */
	private static Map<String, Object> filter(Asking asking, @Nullable String except, Map<String, Object> instead) {
		Map<String, Object> filter = new HashMap<>();
		FILTERS.stream().filter((name) -> !name.equals(except)).forEach((name) -> filter.putAll(asks(asking, name)));
		filter.putAll(instead);
		return filter;
	}

	private static Map<String, Object> beside(Asking asking) {
		Map<String, Object> variables = new HashMap<>();
		FILTERS.forEach(
				(name) -> variables.put(name, filter(asking, name, name.equals("disputed") ? DISPUTED : Map.of())));
		variables.put("undisputed", filter(asking, "disputed", UNDISPUTED));
		return variables;
	}

	private static List<Choice> choices(Asking asking, JsonView found) {
		HtmlPage page = asking.page();
		Map<String, Integer> said = counts(found.at("said"));
		return List.of(
				Choice.of(asking, "said", page.say("Said by", "出处"),
						Stream.of(option("briefing", page.say("The briefing", "发布会"), said.getOrDefault("true", 0)),
								option("others", page.say("Others", "其他来源"), said.getOrDefault("false", 0)))),
				Choice.of(asking, "subject", page.say("About", "涉及"), terms(page, "SubjectKind", found.at("subject"))),
				Choice.of(asking, "grade", page.say("Grade", "等级"), terms(page, "Confidence", found.at("grade"))),
				Choice.of(asking, "disputed", page.say("Contradictions", "出入"), Stream.of(
						option(YES, page.say("Part of a contradiction", "与其他表述有出入"),
								found.count("disputed.totalCount")),
						option("no", page.say("Not part of one", "无出入"), found.count("undisputed.totalCount")))),
				Choice.of(asking, GROUP, page.say("Group by", "分组"),
						Stream.of(option("said", page.say("who said it", "出处"), -1),
								option(VERDICT, page.say("verdict", "核对结果"), -1))));
	}

	private static Choice.Option option(String value, String label, int count) {
		return new Choice.Option(value, label, count);
	}

	private static Stream<Choice.Option> terms(HtmlPage page, String type, JsonView found) {
		Map<String, Integer> counts = counts(found);
		return page.terms()
			.values(type)
			.stream()
			.map((value) -> option(value, page.terms().term(type, value), counts.getOrDefault(value, 0)));
	}

	private static Map<String, Integer> counts(JsonView found) {
		return found.each("facets")
			.stream()
			.limit(1)
			.flatMap((facet) -> facet.each("buckets").stream())
			.collect(Collectors.toMap((bucket) -> bucket.said("value"), (bucket) -> bucket.count("count")));
	}

	/** How many of the statements that are shown have each verdict. */
	private static Map<String, Long> tally(HtmlPage page, List<JsonView> nodes) {
		return page.terms()
			.values("Verdict")
			.stream()
			.collect(Collectors.toMap((verdict) -> verdict,
					(verdict) -> nodes.stream().filter((claim) -> has(verdict).test(claim)).count(),
					(one, other) -> one, LinkedHashMap::new));
	}

	private static Predicate<JsonView> has(String verdict) {
		return (claim) -> claim.said("check.verdict").equals(verdict);
	}

	private static List<Group> groups(Asking asking, List<JsonView> nodes) {
		HtmlPage page = asking.page();
		Stream<Group> groups = VERDICT.equals(asking.parameter(GROUP))
				? page.terms()
					.values("Verdict")
					.stream()
					.map((verdict) -> group(page, page.terms().term("Verdict", verdict), nodes, has(verdict)))
				: Stream.of(group(page, page.say("The briefing", "发布会"), nodes, (claim) -> claim.is("primary")),
						group(page, page.say("Others", "其他来源"), nodes, (claim) -> !claim.is("primary")));
		return groups.filter((group) -> !group.claims.isEmpty()).toList();
	}

	private static Group group(HtmlPage page, String name, List<JsonView> nodes, Predicate<JsonView> isOf) {
		return new Group(name,
				nodes.stream().filter(isOf).map((claim) -> new Said(claim, new ClaimWords(page, claim))).toList());
	}

	/**
	 * Statements that stand together.
	 *
	 * @param name what they have in common
	 * @param claims the statements
	 */
	public record Group(String name, List<Said> claims) {
	}

	/**
	 * A statement.
	 *
	 * @param claim the statement
	 * @param words its verdict and figures in words
	 */
	public record Said(JsonView claim, ClaimWords words) {

		/** In which ways others speak of it. */
		public List<String> beside() {
			return Stream.of("contradictedBy", "contradicts", "refinedBy", "supportedBy")
				.filter((name) -> !this.claim.each(name + ".edges").isEmpty())
				.toList();
		}

		/** How many others speak of it. */
		public int others() {
			return beside().stream().mapToInt((name) -> this.claim.each(name + ".edges").size()).sum();
		}

		/** Contradictions are in sight at once. */
		public boolean isDisputed() {
			return beside().stream().anyMatch((name) -> name.startsWith("contradict"));
		}

	}

}
