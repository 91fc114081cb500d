package org.zonegraph.web.reform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.zonegraph.model.NodeId;
import org.zonegraph.web.drawing.Canvas;
import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.drawing.DrawnShape.Font;
import org.zonegraph.web.drawing.Look;
import org.zonegraph.web.drawing.TextLines;
import org.zonegraph.web.html.HtmlPage;

/** Sankey diagram of the measures: from place to notice to business model. */
final class FlowChart {

	private static final int WIDTH = 1080;

	/** Where the boxes of each column begin, and how wide they are. */
	private static final List<Integer> COLUMNS = List.of(350, 610, 880);

	private static final int BOX = 12;

	private static final double GAP = 14;

	/** Between the slots of two boxes. */
	private static final double BETWEEN = 6;

	private static final int SIZE = 12;

	private static final double OPACITY = 0.35;

	private final HtmlPage page;

	private final ReformFlow flow;

	private final Map<ReformFlow.Node, Double> tops = new HashMap<>();

	private double scale = Double.MAX_VALUE;

	private FlowChart(HtmlPage page, ReformFlow flow) {
		this.page = page;
		this.flow = flow;
	}

	static Drawing of(HtmlPage page, ReformFlow flow, int measures) {
		return new FlowChart(page, flow).drawn(measures);
	}

	private Drawing drawn(int measures) {
		List<List<ReformFlow.Node>> columns = Stream.of(0, 1, 2)
			.map((depth) -> this.flow.ordered().stream().filter((node) -> node.depth() == depth).toList())
			.toList();
		for (List<ReformFlow.Node> column : columns) {
			double all = column.stream().mapToDouble(this::width).sum();
			this.scale = Math.min(this.scale, (this.flow.height() - (column.size() - 1) * GAP) / all);
		}
		double height = columns.stream().mapToDouble(this::height).max().orElse(0);
		for (List<ReformFlow.Node> column : columns) {
			double top = (height - height(column)) / 2;
			for (ReformFlow.Node node : column) {
				double slot = slot(node);
				this.tops.put(node, top + (slot - width(node) * this.scale) / 2);
				top += slot + BETWEEN;
			}
		}
		Canvas canvas = new Canvas();
		bands(canvas);
		this.flow.ordered().forEach((node) -> box(canvas, node));
		return new Drawing(this.page.say("From place to notice to business", "从试点地到文件再到业务"),
				this.page.say(
						"Flow of {count} measures from place to notice to business model, as far as these are known.",
						"{count} 项措施从试点地到文件再到业务模式的流向（以已知内容为限）。", "count", this.page.number(measures)),
				WIDTH, (int) Math.ceil(height) + 10, canvas.shapes(), legend());
	}

	private double height(List<ReformFlow.Node> column) {
		return column.stream().mapToDouble((node) -> slot(node) + BETWEEN).sum() - BETWEEN;
	}

	/** Room for a box, and for the lines of its name beside it. */
	private double slot(ReformFlow.Node node) {
		return Math.max(width(node) * this.scale, name(node).size() * Math.ceil(SIZE * 1.3));
	}

	private static List<String> name(ReformFlow.Node node) {
		int x = COLUMNS.get(node.depth());
		int room = (node.depth() == 0) ? COLUMNS.get(0) - 12
				: (node.depth() == 1) ? COLUMNS.get(2) - x - 30 : WIDTH - x - BOX - 8;
		return TextLines.wrap(node.name(), SIZE, room, 2);
	}

	private List<Drawing.Key> legend() {
		return List.of(key(Look.PLACE, this.page.say("Special customs supervision areas", "海关特殊监管区域")),
				key(Look.ZONES, this.page.say("Pilot free trade zones", "自由贸易试验区")),
				key(Look.WORD, this.page.say("Notices", "文件")),
				key(Look.BUSINESS, this.page.say("Business models", "业务模式")),
				key(Look.NONE, this.page.say("Not known, or none tied", "不详或未关联")));
	}

	private static Drawing.Key key(Look look, String word) {
		return new Drawing.Key((canvas, x, y) -> canvas.box(look, x - BOX / 2.0, y - 7, BOX, 14, null, null), word);
	}

	/** How many measures flow through a box. */
	private double width(ReformFlow.Node node) {
		return Math.max(sum(node, true), sum(node, false));
	}

	private double sum(ReformFlow.Node node, boolean out) {
		return this.flow.links()
			.stream()
			.filter((link) -> (out ? link.from() : link.to()).equals(node))
			.mapToDouble(ReformFlow.Link::width)
			.sum();
	}

	/**
	 * Bands leave and enter a box in the order of where they lead, so that they do not
	 * cross at it.
	 */
	private void bands(Canvas canvas) {
		Map<ReformFlow.Node, Double> out = new HashMap<>(this.tops);
		Map<ReformFlow.Node, Double> in = new HashMap<>(this.tops);
		Map<ReformFlow.Link, Double> starts = new HashMap<>();
		Map<Look, Canvas> looks = new EnumMap<>(Look.class);
		List<ReformFlow.Link> links = new ArrayList<>(this.flow.links());
		links.sort(Comparator.comparingDouble((link) -> top(link.to())));
		links.forEach((link) -> starts.put(link,
				out.merge(link.from(), link.width() * this.scale, Double::sum) - link.width() * this.scale));
		links.sort(Comparator.comparingDouble((link) -> top(link.from())));
		for (ReformFlow.Link link : links) {
			double thick = link.width() * this.scale;
			double start = Objects.requireNonNull(starts.get(link));
			double stop = in.merge(link.to(), thick, Double::sum) - thick;
			int left = COLUMNS.get(link.from().depth()) + BOX;
			int across = COLUMNS.get(link.to().depth()) - left;
			Look look = look(link.from());
			looks.computeIfAbsent(look, (key) -> new Canvas())
				.path(look, OPACITY,
						this.page.say("{from} → {to}: {count}", "{from} → {to}：{count}", "from", link.from().name(),
								"to", link.to().name(), "count", this.page.number(link.count())),
						"M%d %sc%d 0 %d %s %d %sv%sc-%d 0-%d %s-%d %sz".formatted(left, Canvas.at(start), across / 2,
								across / 2, Canvas.at(stop - start), across, Canvas.at(stop - start), Canvas.at(thick),
								across / 2, across / 2, Canvas.at(start - stop), across, Canvas.at(start - stop)));
		}
		looks.values().forEach(canvas::add);
	}

	private double top(ReformFlow.Node node) {
		return Objects.requireNonNull(this.tops.get(node));
	}

	private static Look look(ReformFlow.Node node) {
		return switch (NodeId.of(node.id()).kind()) {
			case "area" -> Look.PLACE;
			case "pilotZone" -> Look.ZONES;
			case "notice" -> Look.WORD;
			case "businessModel" -> Look.BUSINESS;
			default -> node.id().equals("unnamed") ? Look.PLACE : Look.NONE;
		};
	}

	private void box(Canvas canvas, ReformFlow.Node node) {
		String href = node.href(this.page);
		double height = Math.max(2, width(node) * this.scale);
		int x = COLUMNS.get(node.depth());
		canvas.box(look(node), x, top(node), BOX, height, node.name(), href);
		boolean first = node.depth() == 0;
		List<String> lines = name(node);
		Font font = first ? Font.of(SIZE).end().free() : Font.of(SIZE).free();
		double line = Math.ceil(SIZE * 1.3);
		canvas.lines(Look.INK, font, first ? x - 8 : x + BOX + 6,
				Math.max(SIZE, top(node) + height / 2 - (lines.size() - 1) * line / 2 + 4), lines, href);
	}

}
