package org.zonegraph.web.reform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Grades;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;

/**
 * Flow of the measures from where they were tried, by the notice that promoted them, to
 * the business models that they make possible or easier. One that has several places is
 * divided evenly, so that widths add up to measures.
 */
public final class ReformFlow {

	private final HtmlPage page;

	private final List<JsonView> measures;

	private final Map<String, Node> nodes = new LinkedHashMap<>();

	private final Map<String, Link> links = new LinkedHashMap<>();

	ReformFlow(HtmlPage page, List<JsonView> measures) {
		this.page = page;
		this.measures = measures;
		for (JsonView measure : measures) {
			Node notice = new Node(measure.said("notice.id"), measure.said("notice.number"), 1);
			this.nodes.putIfAbsent(notice.id, notice);
			List<End> places = places(measure);
			List<End> models = models(measure);
			places.forEach((end) -> add(end.node, notice, 1.0 / places.size(), measure, end));
			models.forEach((end) -> add(notice, end.node, 1.0 / models.size(), measure, end));
		}
	}

	private void add(Node from, Node to, double width, JsonView measure, End end) {
		this.nodes.putIfAbsent(end.node.id, end.node);
		this.links.computeIfAbsent(from.id + " " + to.id, (key) -> new Link(from, to, measure.count("notice.batchNo")))
			.add(width, measure.said("id"), end.grade);
	}

	private List<End> places(JsonView measure) {
		List<JsonView> areas = measure.each("originAreas.edges");
		List<End> named = ends(areas.isEmpty() ? measure.each("pilotZones.edges") : areas, 0);
		if (!named.isEmpty()) {
			return named;
		}
		return isUnnamed(measure)
				? List.of(new End(
						new Node("unnamed",
								this.page.say("Special customs supervision areas, not named", "海关特殊监管区域（未具名）"), 0),
						measure.said("evidence.confidence")))
				: List.of(new End(new Node("unknown", this.page.say("Not known", "不详"), 0), null));
	}

	private List<End> models(JsonView measure) {
		List<End> tied = ends(measure.each("businessModels.edges"), 2);
		return tied.isEmpty() ? List.of(new End(new Node("none", this.page.say("None tied", "未关联"), 2), null)) : tied;
	}

	private static List<End> ends(List<JsonView> edges, int depth) {
		return edges.stream()
			.map((edge) -> new End(new Node(edge.said("node.id"), edge.said("node.name"), depth),
					edge.said("evidence.confidence")))
			.toList();
	}

	private static boolean isUnnamed(JsonView measure) {
		return measure.said("originKind").equals("SPECIAL_CUSTOMS_AREA");
	}

	/** What is not known of the measures, in sentences. */
	public String gaps() {
		List<JsonView> placeless = this.measures.stream()
			.filter((measure) -> measure.each("originAreas.edges").isEmpty()
					&& measure.each("pilotZones.edges").isEmpty())
			.toList();
		int unnamed = (int) placeless.stream().filter(ReformFlow::isUnnamed).count();
		int unknown = placeless.size() - unnamed;
		int untied = (int) this.measures.stream()
			.filter((measure) -> measure.each("businessModels.edges").isEmpty())
			.count();
		List<String> gaps = new ArrayList<>();
		if (unknown > 0) {
			gaps.add(this.page.say("Of {count} of these {all} measures it is not known where they were tried.",
					"这 {all} 项措施中，{count} 项试点地不详。", "count", this.page.number(unknown), "all",
					this.page.number(this.measures.size())));
		}
		if (unnamed > 0) {
			gaps.add(this.page.say(
					"Of {count} it is only known, or inferred, that they came from some special customs supervision area.",
					"{count} 项仅知或仅推断起源于某个海关特殊监管区域。", "count", this.page.number(unnamed)));
		}
		if (untied > 0) {
			gaps.add(this.page.say("{count} are tied to no business model, since no tie would be honest.",
					"{count} 项没有可靠的关联，故未关联业务模式。", "count", this.page.number(untied)));
		}
		return String.join(" ", gaps);
	}

	/** Links from places to notices, or from notices to business models. */
	public List<Link> links(boolean toNotices) {
		return this.links.values().stream().filter((link) -> (link.to.depth == 1) == toNotices).toList();
	}

	/** How high the drawing is, in pixels. */
	int height() {
		long most = Stream.of(0, 1, 2)
			.mapToLong((depth) -> this.nodes.values().stream().filter((node) -> node.depth == depth).count())
			.reduce(5, Math::max);
		return (int) (36 * most);
	}

	/**
	 * What is drawn as boxes: notices in the order of their batch, the rest in that of
	 * the notices that they have most to do with, so that few links cross.
	 */
	List<Node> ordered() {
		return this.nodes.values().stream().sorted(Comparator.comparingDouble(this::place)).toList();
	}

	/** Notes the sources of what is drawn, as a page does that shows them. */
	void note() {
		this.measures.stream()
			.flatMap((measure) -> Stream.concat(measure.each("originAreas.edges").stream(),
					measure.each("pilotZones.edges").stream()))
			.forEach((edge) -> this.page.noteNumbers(edge.at("evidence")));
	}

	/** All links. */
	List<Link> links() {
		return List.copyOf(this.links.values());
	}

	private double place(Node node) {
		List<Link> own = this.links.values()
			.stream()
			.filter((link) -> link.from.equals(node) || link.to.equals(node))
			.toList();
		return own.stream().mapToDouble((link) -> link.width * link.batch).sum()
				/ own.stream().mapToDouble((link) -> link.width).sum();
	}

	/**
	 * What is drawn as a box.
	 *
	 * @param id its id, a word where it is no thing
	 * @param name its name
	 * @param depth its column
	 */
	public record Node(String id, String name, int depth) {

		/** Its page, null where it is no thing. */
		public @Nullable String href(HtmlPage page) {
			return this.id.contains(":") ? page.thing(this.id) : null;
		}

	}

	/**
	 * An end of a measure's flow.
	 *
	 * @param node the place or business model
	 * @param grade how far it can be trusted, null where nothing is said
	 */
	private record End(Node node, @Nullable String grade) {
	}

	/** A link with its measures and its weakest grade. */
	public static final class Link {

		private final Node from;

		private final Node to;

		private final int batch;

		private final Set<String> ids = new LinkedHashSet<>();

		private double width;

		private int grade = -1;

		private Link(Node from, Node to, int batch) {
			this.from = from;
			this.to = to;
			this.batch = batch;
		}

		private void add(double part, String id, @Nullable String graded) {
			this.width += part;
			this.ids.add(id);
			this.grade = Math.max(this.grade, (graded != null) ? Grades.rank(graded) : -1);
		}

		public Node from() {
			return this.from;
		}

		public Node to() {
			return this.to;
		}

		public int count() {
			return this.ids.size();
		}

		/** How wide it is, in measures. */
		double width() {
			return this.width;
		}

		/** The weakest grade, null where it has none. */
		public @Nullable String weakest() {
			return (this.grade < 0) ? null : Grades.STRONGEST_FIRST.get(this.grade);
		}

	}

}
