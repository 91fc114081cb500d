package org.zonegraph.web.relation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.web.fill.HtmlPages;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;

/**
 * Comparison of two things of one kind, made of what the page of each shows, so that a
 * new kind can be compared without anybody writing how.
 */
@Component
public final class ComparePage implements ListPage {

	private static final String ONE = "a";

	private static final String OTHER = "b";

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
		Ends ends = Ends.of(this.model, asking, ONE, OTHER);
		String one = ends.one();
		String other = ends.other();
		ComparedThing left = ends.isThing(one) ? thing(asking, one) : null;
		ComparedThing right = one.equals(other) ? left : ends.isThing(other) ? thing(asking, other) : null;
		String refusal = (ends.isThing(one) && ends.isThing(other)) ? refusal(page, one, other) : null;
		Map<String, Object> values = new HashMap<>();
		values.put("one", one);
		values.put("other", other);
		String oneName = (left != null) ? left.name() : one;
		String otherName = (right != null) ? right.name() : other;
		values.put("oneName", oneName);
		values.put("otherName", otherName);
		values.put("hits", ends.hits(asking, ONE, OTHER, true));
		values.put("refusal", refusal);
		values.put("unknown",
				Stream.of(one, other)
					.distinct()
					.filter((id) -> ends.isThing(id) && ((id.equals(one) ? left : right) == null))
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

	/** What an id is of, null where it is of nothing. */
	private @Nullable ComparedThing thing(Asking asking, String id) {
		return ComparedThing.of(asking, this.model, this.pages.of(id), id);
	}

	/** Why two ids cannot be compared, null where they can. */
	private static @Nullable String refusal(HtmlPage page, String one, String other) {
		if (one.equals(other)) {
			return page.say("Both are the same thing. Pick another one.", "两项相同，请另选一项。");
		}
		String kind = page.terms().kindOf(one);
		String kindOfOther = page.terms().kindOf(other);
		return NodeId.of(one).kind().equals(NodeId.of(other).kind()) ? null
				: page.say("Only things of one kind can be compared: these are of the kinds “{one}” and “{other}”.",
						"只能对比同类内容：所选两项分别为“{one}”和“{other}”。", "one", kind, "other", kindOfOther);
	}

}
