package org.zonegraph.web.relation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.value.JsonView;

/**
 * Comparison: two things of one kind side by side, asked by the documents that their own
 * pages ask, so that each says here what it says there.
 */
@Component
public final class ComparePage implements ListPage {

	private static final String ONE = "a";

	private static final String OTHER = "b";

	/** Things that are offered to compare one with. */
	private static final int OFFERED = 8;

	private final Model model;

	ComparePage(Model model) {
		this.model = model;
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
		String one = Objects.requireNonNullElse(asking.parameter(ONE), "");
		String other = Objects.requireNonNullElse(asking.parameter(OTHER), "");
		Map<String, Object> values = new HashMap<>(Map.of(ONE, one, OTHER, other));
		values.put("hits", Ends.hits(this.model, asking, List.of(ONE, OTHER)));
		Optional<Compared> first = compared(asking, one);
		Optional<Compared> second = one.equals(other) ? first : compared(asking, other);
		values.put("oneName", first.map(Compared::name).orElse(one));
		values.put("otherName", second.map(Compared::name).orElse(other));
		values.put("problem", problem(page, one, other, first, second));
		boolean both = first.isPresent() && second.isPresent() && !one.equals(other)
				&& NodeId.of(one).kind().equals(NodeId.of(other).kind());
		values.put("comparison", both ? new Comparison(page, first.get(), second.get()) : null);
		values.put("offered",
				(first.isPresent() && other.isEmpty()) ? asking.part("related", Map.of("id", one, "first", OFFERED))
					.each("nodes")
					.stream()
					.flatMap((node) -> node.each("related.edges").stream())
					.map((edge) -> edge.at("node"))
					.toList() : List.of());
		String title = both ? page.say("{one} and {other}, side by side", "{one}与{other}对比", "one", first.get().name(),
				"other", second.get().name()) : page.say("Compare two things", "对比两项内容");
		return new Content("compare", title,
				page.say("Two things of one kind side by side: facts, figures, what both have and what only one has.",
						"同类两项内容并列：基本信息、数据、共有与独有的内容。"),
				null, values);
	}

	/** A thing that there is. */
	private Optional<Compared> compared(Asking asking, String id) {
		if (!Ends.isThing(this.model, id)) {
			return Optional.empty();
		}
		String kind = NodeId.of(id).kind();
		JsonView answer = asking.ask(kind, Map.of("id", id));
		return answer.at(kind).isNull() ? Optional.empty()
				: Optional.of(Compared.of(asking, this.model.ofKind(kind).orElseThrow(), id, answer));
	}

	/** Why there is nothing to compare, null where there is or nothing was picked yet. */
	private @Nullable String problem(HtmlPage page, String one, String other, Optional<Compared> first,
			Optional<Compared> second) {
		for (Map.Entry<String, Optional<Compared>> each : List.of(Map.entry(one, first), Map.entry(other, second))) {
			if (Ends.isThing(this.model, each.getKey()) && each.getValue().isEmpty()) {
				return page.say("Nothing in the graph has the id {id}.", "图中没有编号为 {id} 的内容。", "id", each.getKey());
			}
		}
		if (first.isEmpty() || second.isEmpty()) {
			return null;
		}
		if (one.equals(other)) {
			return page.say("Both are the same thing. Pick another one.", "两端是同一项，请另选一项。");
		}
		String kind = NodeId.of(one).kind();
		String otherKind = NodeId.of(other).kind();
		return kind.equals(otherKind) ? null
				: page.say("One is of the kind {kind}, the other of {other}: only things of one kind are compared.",
						"一项属于“{kind}”，另一项属于“{other}”：仅可对比同类内容。", "kind", page.terms().kind(kind), "other",
						page.terms().kind(otherKind));
	}

}
