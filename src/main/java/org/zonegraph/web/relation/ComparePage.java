package org.zonegraph.web.relation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.NodeType;
import org.zonegraph.web.fill.HtmlPages;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.value.JsonView;

/**
 * Comparison of two things of one kind, made of what the page of each shows, so that a
 * new kind can be compared without anybody writing how.
 */
@Component
public final class ComparePage implements ListPage {

	private static final String ONE = "a";

	private static final String OTHER = "b";

	/** What is offered for a name. */
	private static final int HITS = 10;

	private final Model model;

	private final HtmlPages pages;

	ComparePage(Model model, HtmlPages pages) {
		this.model = model;
		this.pages = pages;
	}

	@Override
	public String path() {
		return "/compare";
	}

	@Override
	public List<String> parameters() {
		return List.of(ONE, OTHER);
	}

	@Override
	public Content content(Asking asking) {
		HtmlPage page = asking.page();
		// one thing alone is the first, whichever of the two it was picked as
		String one = Objects.requireNonNullElse(asking.parameter(ONE),
				Objects.requireNonNullElse(asking.parameter(OTHER), ""));
		String other = (asking.parameter(ONE) != null) ? Objects.requireNonNullElse(asking.parameter(OTHER), "") : "";
		ComparedThing left = thing(asking, one);
		ComparedThing right = one.equals(other) ? left : thing(asking, other);
		String refusal = refusal(page, one, other);
		Map<String, Object> values = new HashMap<>();
		values.put("one", one);
		values.put("other", other);
		String oneName = (left != null) ? left.name() : one;
		String otherName = (right != null) ? right.name() : other;
		values.put("oneName", oneName);
		values.put("otherName", otherName);
		values.put("hits", hits(asking, one, other));
		values.put("refusal", refusal);
		values.put("unknown",
				Stream.of(one, other)
					.distinct()
					.filter((id) -> isThing(id) && ((id.equals(one) ? left : right) == null))
					.toList());
		values.put("like", (left != null && other.isEmpty()) ? left.like() : List.of());
		Comparison comparison = (left != null && right != null && refusal == null) ? Comparison.of(page, left, right)
				: null;
		values.put("comparison", comparison);
		String title = (comparison != null)
				? page.say("{one} and {other} compared", "{one}与{other}对比", "one", oneName, "other", otherName)
				: page.say("Compare", "对比");
		return new Content("compare", title, page.say(
				"Two things of one kind side by side: facts, what they have in common, and figures, each with its grade.",
				"同类两项并列对比：基本信息、共同之处及数据，均标明可信度。"), null, values);
	}

	/** What an id is of, null where it is of nothing or a name stands in its place. */
	private @Nullable ComparedThing thing(Asking asking, String id) {
		return isThing(id) ? ComparedThing.of(asking, this.model, this.pages.of(id), id) : null;
	}

	private boolean isThing(String text) {
		return type(text) != null;
	}

	private @Nullable NodeType type(String text) {
		return NodeId.of(text).isWhole() ? this.model.things()
			.stream()
			.filter((type) -> type.kind().equals(NodeId.of(text).kind()))
			.findFirst()
			.orElse(null) : null;
	}

	/** Why two ids cannot be compared, null where they can, or are not both picked. */
	private @Nullable String refusal(HtmlPage page, String one, String other) {
		if (!isThing(one) || !isThing(other)) {
			return null;
		}
		if (one.equals(other)) {
			return page.say("Both are the same thing. Pick another one.", "两项相同，请另选一项。");
		}
		String kind = page.terms().kindOf(one);
		String kindOfOther = page.terms().kindOf(other);
		return NodeId.of(one).kind().equals(NodeId.of(other).kind()) ? null
				: page.say("Only things of one kind can be compared: these are of the kinds “{one}” and “{other}”.",
						"只能对比同类内容：所选两项分别为“{one}”和“{other}”。", "one", kind, "other", kindOfOther);
	}

	/** Where a name stands in place of an id, what it can mean, of the other's kind. */
	private Map<String, List<JsonView>> hits(Asking asking, String one, String other) {
		Map<String, List<JsonView>> hits = new LinkedHashMap<>();
		Map<String, String> ends = new LinkedHashMap<>();
		ends.put(ONE, one);
		ends.put(OTHER, other);
		ends.forEach((end, text) -> {
			if (!text.isEmpty() && !isThing(text)) {
				Map<String, Object> variables = new HashMap<>(Map.of("text", text, "first", HITS));
				NodeType kind = type(end.equals(ONE) ? other : one);
				if (kind != null) {
					variables.put("kinds", List.of(kind.constant()));
				}
				hits.put(end, asking.ask("search", variables).each("search.edges"));
			}
		});
		return hits;
	}

}
