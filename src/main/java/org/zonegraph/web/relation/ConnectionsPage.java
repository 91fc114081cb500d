package org.zonegraph.web.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Model;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.table.Choice;
import org.zonegraph.web.table.ListSlice;
import org.zonegraph.web.value.JsonView;

/**
 * Page of how two things are connected, or what is around one of them: in sentences with
 * the evidence of each, which a script draws.
 */
@Component
public final class ConnectionsPage implements ListPage {

	static final String FROM = "from";

	static final String TO = "to";

	private static final String BY = "by";

	static final String THROUGH = "through";

	private static final String MAX = "max";

	private static final String HOPS = "hops";

	/** Behind how many things, and how many sentences, these lists begin. */
	private static final String THINGS_FROM = "things-from";

	private static final String LINKS_FROM = "links-from";

	private static final int PATHS = 5;

	private static final int NODES = 100;

	/**
	 * How far a chain may be, and what is around a thing, where the address does not say.
	 */
	private static final int FAR = 5;

	private static final int FURTHEST = 8;

	private static final int AROUND = 2;

	/** Entries of a list. */
	private static final int PAGE = 30;

	private final Model model;

	ConnectionsPage(Model model) {
		this.model = model;
	}

	@Override
	public String path() {
		return "/connections";
	}

	@Override
	public List<String> parameters() {
		return List.of(FROM, TO, BY, THROUGH, MAX, HOPS, THINGS_FROM, LINKS_FROM);
	}

	@Override
	public Content content(Asking asking) {
		HtmlPage page = asking.page();
		List<Choice> choices = choices(asking);
		Ends ends = Ends.of(this.model, asking, FROM, TO);
		String from = ends.one();
		String to = ends.other();
		Map<String, Object> values = new HashMap<>(Map.of("from", from, "to", to, "choices", choices));
		values.put("hits", ends.hits(asking, FROM, TO, false));
		ConnectionsAnswer answer = ends.isThing(from) && (to.isEmpty() || ends.isThing(to)) ? answer(asking, from, to)
				: new ConnectionsAnswer("", Map.of(), new JsonView(null));
		values.put("answer", answer);
		values.put("fromName", answer.name(0, from));
		values.put("toName", to.isEmpty() ? to : answer.name(1, to));
		values.put("things", ListSlice.of(asking, THINGS_FROM, answer.data().each("neighborhood.nodes"), PAGE));
		values.put("links", ListSlice.of(asking, LINKS_FROM, answer.data().each("neighborhood.hops"), PAGE));
		String title = answer.document().isEmpty() ? page.say("Connections", "关联") : (to.isEmpty()
				? page.say("Around {name}", "{name}的周边", "name", answer.name(0, from))
				: page.say("From {from} to {to}", "从{from}到{to}", FROM, answer.name(0, from), TO, answer.name(1, to)));
		return new Content("connections", title,
				page.say("How two things are connected, or what is around one, in sentences with the evidence of each.",
						"两项内容如何关联，或某一项周边有什么：逐句说明并附依据。"),
				null, values)
			.drawn(answer.drawings(page, title));
	}

	private ConnectionsAnswer answer(Asking asking, String from, String to) {
		Map<String, Object> variables = new HashMap<>();
		put(variables, "relationships", chosen(asking, BY, asking.page().terms().values("RelationshipKind")));
		put(variables, THROUGH, chosen(asking, THROUGH, kinds().stream().map(ConnectionsPage::constant).toList()));
		if (to.isEmpty()) {
			variables.putAll(Map.of("id", from, HOPS, within(asking, HOPS, 1, AROUND), "first", NODES));
			return new ConnectionsAnswer("neighborhood", variables, asking.ask("neighborhood", variables));
		}
		variables.putAll(Map.of(FROM, from, TO, to, "maxHops", within(asking, MAX, FAR, FURTHEST), "first", PATHS));
		return new ConnectionsAnswer("paths", variables, asking.ask("paths", variables));
	}

	private static void put(Map<String, Object> variables, String name, List<String> chosen) {
		if (!chosen.isEmpty()) {
			variables.put(name, chosen);
		}
	}

	/** What is chosen of several, of what there is. */
	private static List<String> chosen(Asking asking, String parameter, List<String> known) {
		return Stream.of(Objects.requireNonNullElse(asking.parameter(parameter), "").split(","))
			.filter(known::contains)
			.toList();
	}

	private static int within(Asking asking, String parameter, int usual, int most) {
		String asked = asking.parameter(parameter);
		return (asked != null && asked.matches("\\d") && Integer.parseInt(asked) >= 1)
				? Math.min(most, Integer.parseInt(asked)) : usual;
	}

	/** Kinds of things through which a chain can lead. */
	private List<NodeType> kinds() {
		return this.model.nodeTypes().stream().filter((type) -> !type.link()).toList();
	}

	private static String constant(NodeType type) {
		return Names.constant(type.kind());
	}

	private List<Choice> choices(Asking asking) {
		HtmlPage page = asking.page();
		boolean between = asking.parameter(FROM) != null && asking.parameter(TO) != null;
		List<Choice> choices = new ArrayList<>();
		choices.add(between ? steps(asking, MAX, page.say("At most", "最多"), FURTHEST)
				: steps(asking, HOPS, page.say("How far", "范围"), AROUND));
		choices.add(Choice.several(asking, BY, page.say("Only by these relationships", "仅限以下关联类型"),
				page.terms()
					.values("RelationshipKind")
					.stream()
					.map((kind) -> new Choice.Option(kind, page.terms().term("RelationshipKind", kind), -1))
					.toList()));
		choices.add(Choice.several(asking, THROUGH, page.say("Only through these kinds of things", "仅经由以下类型"),
				kinds().stream()
					.map((type) -> new Choice.Option(constant(type), page.terms().kind(type.kind()), -1))
					.toList()));
		return choices;
	}

	private static Choice steps(Asking asking, String name, String label, int most) {
		return Choice.of(asking, name, label,
				IntStream.rangeClosed(1, most)
					.mapToObj((count) -> new Choice.Option(Integer.toString(count), steps(asking.page(), count), -1))
					.toList());
	}

	/** How far something is, in words. */
	public static String steps(HtmlPage page, int count) {
		return (count == 1) ? page.say("1 step", "1 步")
				: page.say("{count} steps", "{count} 步", "count", page.number(count));
	}

}
