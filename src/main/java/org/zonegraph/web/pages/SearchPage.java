package org.zonegraph.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.explorer.ListDocuments;
import org.zonegraph.model.Grades;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.table.Choice;
import org.zonegraph.web.table.Listings;
import org.zonegraph.web.value.JsonView;

/**
 * Results of a search, the best first, with facets by kind, province and grade; what
 * names two known things shows how these are connected.
 */
@Component
final class SearchPage implements ListPage {

	private static final String TEXT = "q";

	private static final String KIND = "kind";

	private static final String PROVINCE = "province";

	private static final String GRADE = "grade";

	/** A text of more words is no two names. */
	private static final int WORDS = 10;

	private final Model model;

	SearchPage(Model model) {
		this.model = model;
	}

	@Override
	public String path() {
		return Route.SEARCH.path();
	}

	@Override
	public List<String> parameters() {
		return List.of(TEXT, KIND, PROVINCE, GRADE, Listings.AFTER);
	}

	@Override
	public Content content(Asking asking) {
		HtmlPage page = asking.page();
		String text = asking.parameter(TEXT);
		Map<String, Object> values = new HashMap<>();
		values.put("text", (text != null) ? text : "");
		values.put("answer", new JsonView(null));
		values.put("list", null);
		values.put("choices", List.of());
		values.put("chain", new JsonView(null));
		if (text != null) {
			NodeType kind = kind(asking);
			Map<String, Object> variables = new HashMap<>(Map.of("text", text));
			if (kind != null) {
				variables.put("kinds", List.of(kind.constant()));
				values.put("list", list(asking, kind, text));
			}
			put(variables, "provinces", asking.parameter(PROVINCE));
			put(variables, NodeType.CONFIDENCE, grade(asking));
			Listings.goOn(asking, variables);
			JsonView answer = asking.ask("search-results", variables);
			values.put("answer", answer);
			values.put("choices", choices(asking, answer.at("search")));
			values.put("chain", chain(asking, text));
		}
		String title = (text != null) ? page.say("Search: {text}", "搜索：{text}", "text", text)
				: page.say("Search", "搜索");
		return new Content("search", title,
				page.say("Areas, enterprises, reforms and all else in the graph, by name, pinyin or document number.",
						"按名称、拼音或文号查找图中的区域、企业、改革及其他内容。"),
				null, values);
	}

	/** The kind that the address asks for, by its constant. */
	private @Nullable NodeType kind(Asking asking) {
		return this.model.things()
			.stream()
			.filter((type) -> type.constant().equals(asking.parameter(KIND)))
			.findFirst()
			.orElse(null);
	}

	private static void put(Map<String, Object> variables, String name, @Nullable String value) {
		if (value != null) {
			variables.put(name, List.of(value));
		}
	}

	/** The grade that the address asks for, null where there is none of the name. */
	private static @Nullable String grade(Asking asking) {
		String grade = asking.parameter(GRADE);
		return (grade != null && Grades.STRONGEST_FIRST.contains(grade)) ? grade : null;
	}

	/** The same as a list of the kind, as far as that has the same facets. */
	private static String list(Asking asking, NodeType kind, String text) {
		return asking.page()
			.href(Route.LIST.folder() + kind.plural(), TEXT, text, PROVINCE,
					ListDocuments.facets(kind).contains(PROVINCE) ? asking.parameter(PROVINCE) : null,
					NodeType.CONFIDENCE, grade(asking));
	}

	private static List<Choice> choices(Asking asking, JsonView found) {
		HtmlPage page = asking.page();
		return Stream
			.of(Choice.of(asking, PROVINCE, page.say("Province", "省份"), options(found.each("provinces"))),
					Choice.of(asking, GRADE, page.say("Grade", "可信度"), options(found.each("grades"))))
			.filter((choice) -> choice.value() != null || choice.options().size() > 1)
			.toList();
	}

	private static Stream<Choice.Option> options(List<JsonView> buckets) {
		return buckets.stream()
			.map((bucket) -> new Choice.Option(bucket.said("value"), bucket.said("label"), bucket.count("count")));
	}

	/** The shortest chain between the two things that the two parts of a text name. */
	private static JsonView chain(Asking asking, String text) {
		List<String> words = Arrays.stream(text.strip().split("\\s+")).toList();
		List<String> names = new ArrayList<>();
		for (int i = 1; i < words.size() && words.size() <= WORDS; i++) {
			names.add(String.join(" ", words.subList(0, i)));
			names.add(String.join(" ", words.subList(i, words.size())));
		}
		if (names.isEmpty()) {
			return new JsonView(null);
		}
		List<JsonView> meant = asking.part("resolve", Map.of("names", names)).each("resolve");
		for (int i = 0; i + 1 < meant.size(); i += 2) {
			List<String> ends = meant.subList(i, i + 2)
				.stream()
				.filter((each) -> !each.is("ambiguous") && !each.at("node").isNull())
				.map((each) -> each.said("node.id"))
				.distinct()
				.collect(Collectors.toList());
			if (ends.size() == 2) {
				return asking.part("paths", Map.of("from", ends.get(0), "to", ends.get(1), "first", 1));
			}
		}
		return new JsonView(null);
	}

}
