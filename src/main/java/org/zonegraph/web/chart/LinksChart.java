package org.zonegraph.web.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.zonegraph.model.Grades;
import org.zonegraph.model.NodeId;
import org.zonegraph.web.drawing.Canvas;
import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.drawing.Look;
import org.zonegraph.web.drawing.DrawnShape.Font;
import org.zonegraph.web.drawing.TextLines;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;

/**
 * Node-link diagram of things and the relationships between them: chains in layers, what
 * is around a thing in rings.
 */
public final class LinksChart {

	private static final double RADIUS = 16;

	private static final int TEXT = 12;

	private static final int LINE = 16;

	private static final int NAME = 150;

	/** How far a line may bow out to run past what stands between its ends. */
	private static final List<Integer> BOWS = List.of(0, 40, -40, 70, -70, 110, -110);

	/** With more things than this their names do not lead to them, as their shapes do. */
	private static final int LINKED = 40;

	/** With more relationships than this their words would cover each other. */
	private static final int WORDED = 30;

	/** With more than this nobody could point at one of them. */
	private static final int TOLD = 60;

	private final HtmlPage page;

	private final Map<String, JsonView> nodes = new LinkedHashMap<>();

	private final Map<String, Spot> places = new LinkedHashMap<>();

	private final Map<String, List<JsonView>> hops = new LinkedHashMap<>();

	private LinksChart(HtmlPage page, Stream<JsonView> nodes, Stream<JsonView> hops) {
		this.page = page;
		nodes.forEach((node) -> this.nodes.putIfAbsent(node.said("id"), node));
		hops.distinct()
			.forEach((hop) -> this.hops
				.computeIfAbsent(
						Stream.of(hop.said("from.id"), hop.said("to.id")).sorted().collect(Collectors.joining(" ")),
						(pair) -> new ArrayList<>())
				.add(hop));
	}

	/**
	 * Draws chains.
	 * @param page the page that it is for
	 * @param paths the chains
	 * @param title what it is called
	 * @return the drawing
	 */
	public static Drawing paths(HtmlPage page, List<JsonView> paths, String title) {
		List<List<String>> chains = paths.stream()
			.map((path) -> path.each("nodes").stream().map((node) -> node.said("id")).toList())
			.toList();
		LinksChart chart = new LinksChart(page, paths.stream().flatMap((path) -> path.each("nodes").stream()),
				paths.stream().flatMap((path) -> path.each("hops").stream()));
		chart.places.putAll(LinkLayout.layers(chains));
		List<String> first = chains.get(0);
		return chart.drawn(title, List.of(first.get(0), first.get(first.size() - 1)));
	}

	/**
	 * Draws what is around a thing.
	 * @param page the page that it is for
	 * @param around what the API says of it, the thing itself first
	 * @param title what it is called
	 * @return the drawing
	 */
	public static Drawing around(HtmlPage page, JsonView around, String title) {
		LinksChart chart = new LinksChart(page, around.each("nodes").stream(), around.each("hops").stream());
		String middle = around.each("nodes").get(0).said("id");
		chart.places.putAll(LinkLayout.rings(middle,
				around.each("hops").stream().map((hop) -> List.of(hop.said("from.id"), hop.said("to.id"))).toList()));
		return chart.drawn(title, List.of(middle));
	}

	private Drawing drawn(String title, List<String> ends) {
		double left = this.places.values().stream().mapToDouble(Spot::x).min().orElse(0) - NAME / 2.0 - 6;
		double top = this.places.values().stream().mapToDouble(Spot::y).min().orElse(0) - 2 * RADIUS - 8;
		double right = this.places.values().stream().mapToDouble(Spot::x).max().orElse(0) + NAME / 2.0 + 6;
		double bottom = this.places.values().stream().mapToDouble(Spot::y).max().orElse(0) + RADIUS + 5.5 * LINE;
		this.places.replaceAll((id, place) -> new Spot(place.x() - left, place.y() - top));
		Canvas canvas = new Canvas();
		Canvas tips = new Canvas();
		Grades.STRONGEST_FIRST.forEach((grade) -> this.hops.values().forEach((between) -> {
			for (int i = 0; i < between.size(); i++) {
				if (between.get(i).said("evidence.confidence").equals(grade)) {
					link(canvas, tips, between.get(i), i, between.size());
				}
			}
		}));
		canvas.add(tips);
		this.nodes.forEach((id, node) -> {
			Spot place = Objects.requireNonNull(this.places.get(id));
			boolean end = ends.contains(id);
			double radius = end ? 1.35 * RADIUS : RADIUS;
			canvas.kind(this.page.terms().shape(NodeId.of(id).kind()), place.x(), place.y(), radius,
					"%s (%s)".formatted(node.said("name"), this.page.terms().kindOf(id)), this.page.thing(id));
			Font font = Font.of(TEXT).middle().free();
			// each line would be a link of its own
			String href = (this.nodes.size() <= LINKED) ? this.page.thing(id) : null;
			canvas.lines(Look.INK, end ? font.bold() : font, place.x(), place.y() + radius + LINE,
					TextLines.wrap(node.said("name"), TEXT, end ? 0.88 * NAME : NAME, 4), href);
		});
		return new Drawing(title,
				this.page.say("{title}: {nodes} things and {links} relationships.", "{title}：{nodes} 项内容，{links} 条关联。",
						"title", title, "nodes", this.page.number(this.nodes.size()), "links",
						this.page.number(links())),
				(int) Math.ceil(right - left), (int) Math.ceil(bottom - top), canvas.shapes(),
				Stream
					.concat(ChartKeys.grades(this.page),
							ChartKeys.kinds(this.page,
									this.nodes.keySet().stream().map((id) -> NodeId.of(id).kind()).toList()))
					.toList());
	}

	private int links() {
		return this.hops.values().stream().mapToInt(List::size).sum();
	}

	/** A relationship in its stored direction; several between the same two bow apart. */
	private void link(Canvas canvas, Canvas tips, JsonView hop, int index, int of) {
		this.page.noteNumbers(hop.at("evidence"));
		boolean forward = hop.is("forward");
		String source = hop.said(forward ? "from.id" : "to.id");
		String target = hop.said(forward ? "to.id" : "from.id");
		Spot from = Objects.requireNonNull(this.places.get(source));
		Spot to = Objects.requireNonNull(this.places.get(target));
		double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
		double across = (to.x() - from.x()) / length;
		double down = (to.y() - from.y()) / length;
		double turn = source.compareTo(target) < 0 ? 1 : -1;
		double apart = turn * (index - (of - 1) / 2.0) * 44;
		Spot bend = BOWS.stream()
			.map((bow) -> new Spot((from.x() + to.x()) / 2 - down * 2 * (apart + bow),
					(from.y() + to.y()) / 2 + across * 2 * (apart + bow)))
			.filter((place) -> isFree(from, place, to))
			.findFirst()
			.orElseGet(() -> new Spot((from.x() + to.x()) / 2 - down * 2 * apart,
					(from.y() + to.y()) / 2 + across * 2 * apart));
		Spot start = from.towards(bend, RADIUS + 4);
		Spot stop = to.towards(bend, RADIUS + 10);
		Spot tip = to.towards(bend, RADIUS + 4);
		String grade = hop.said("evidence.confidence");
		int links = links();
		canvas.path(Look.line(grade), 1, (links <= TOLD) ? hop.said("sentence") : null,
				"M%s Q%s %s".formatted(start, bend, stop));
		Spot wing = stop.towards(tip, 0);
		double x = (tip.x() - wing.x()) * 0.7;
		double y = (tip.y() - wing.y()) * 0.7;
		tips.path(Look.tip(grade), "M%sL%sL%sz".formatted(tip, new Spot(wing.x() - y, wing.y() + x),
				new Spot(wing.x() + y, wing.y() - x)));
		if (links <= WORDED) {
			tips.text(Look.QUIET, Font.of(10).middle().free(), (from.x() + 2 * bend.x() + to.x()) / 4,
					(from.y() + 2 * bend.y() + to.y()) / 4 + 3,
					this.page.terms().term("RelationshipKind", hop.said("relationship")), null);
		}
	}

	/**
	 * Whether a line from one place to another, bent towards a third, runs through
	 * nothing else.
	 */
	private boolean isFree(Spot from, Spot bend, Spot to) {
		return IntStream.range(1, 20).mapToObj((step) -> {
			double t = step / 20.0;
			return new Spot((1 - t) * (1 - t) * from.x() + 2 * t * (1 - t) * bend.x() + t * t * to.x(),
					(1 - t) * (1 - t) * from.y() + 2 * t * (1 - t) * bend.y() + t * t * to.y());
		})
			.allMatch((at) -> this.places.values()
				.stream()
				.filter((place) -> !place.equals(from) && !place.equals(to))
				.allMatch((place) -> Math.hypot(place.x() - at.x(), place.y() - at.y()) > RADIUS * 1.6));
	}

}
