package org.zonegraph.web.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.zonegraph.model.Grades;
import org.zonegraph.model.NodeId;
import org.zonegraph.web.drawing.Canvas;
import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.drawing.Look;
import org.zonegraph.web.drawing.DrawnShape.Font;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;

/**
 * Lineage of a measure as a drawing, from left to right: where it was first tried, the
 * measure above the notice that promoted it, the business models that it makes possible,
 * and the areas and enterprises that these reach. Large groups stand as their count.
 */
public final class LineageChart {

	private static final int WIDTH = 1200;

	/** Room for links between what stands in the last column. */
	private static final int GUTTER = 110;

	private static final double COLUMN = 188;

	private static final int GAP = 16;

	private static final int WIDE_GAP = 44;

	/** Columns stand in the middle of the highest one, but no further down than this. */
	private static final double DOWN = 200;

	/** A group of more than this stands as its count. */
	private static final int FOLDED_FROM = 6;

	private static final int WORD = 12;

	private static final String MEASURE = "measure";

	private static final String OPERATES_IN = "OPERATES_IN";

	private final HtmlPage page;

	private final JsonView lineage;

	private final Map<String, ChartBox> boxes = new LinkedHashMap<>();

	private final Map<String, LineageLine> lines = new LinkedHashMap<>();

	private final Map<String, String> folded = new LinkedHashMap<>();

	private LineageChart(HtmlPage page, JsonView lineage) {
		this.page = page;
		this.lineage = lineage;
	}

	/**
	 * Draws a lineage.
	 * @param page the page that it is for
	 * @param lineage what the API says of it
	 * @return the drawing
	 */
	public static Drawing of(HtmlPage page, JsonView lineage) {
		return new LineageChart(page, lineage).drawn();
	}

	private Drawing drawn() {
		double height = place();
		link();
		Canvas canvas = new Canvas();
		this.lines.values().forEach((line) -> line.paint(canvas, this.page));
		this.boxes.values().forEach((box) -> box.paint(canvas, this.page));
		Map<String, List<LineageLine>> ends = new LinkedHashMap<>();
		this.lines.values()
			.forEach((line) -> ends.computeIfAbsent(line.label().side(), (side) -> new ArrayList<>()).add(line));
		ends.values().forEach((together) -> label(canvas, together));
		String name = this.lineage.said("measure.name");
		return new Drawing(this.page.say("Lineage of “{name}”", "“{name}”的来龙去脉", "name", name),
				this.page.say("Lineage of “{name}”: where it was first tried, what promoted it, what it reaches.",
						"“{name}”的来龙去脉：首先在何处试点、由何文件推广、影响到何处。", "name", name),
				WIDTH, (int) height + 4, canvas.shapes(),
				Stream
					.concat(ChartKeys.grades(this.page),
							ChartKeys.kinds(this.page, this.boxes.values().stream().map(ChartBox::kind).toList()))
					.toList());
	}

	private double place() {
		List<List<ChartBox>> columns = Stream.of(origins(), middle(), reached("businessModel"), groups())
			.filter((column) -> !column.isEmpty())
			.toList();
		int inner = WIDTH - (groups().isEmpty() ? 0 : GUTTER);
		double gap = Math.min(150, (inner - columns.size() * COLUMN) / Math.max(1, columns.size() - 1));
		double x = Math.max(0, (inner - columns.size() * COLUMN - (columns.size() - 1) * gap) / 2);
		double highest = columns.stream().mapToDouble(LineageChart::height).max().orElse(0);
		for (List<ChartBox> column : columns) {
			double y = 2 + Math.min((highest - height(column)) / 2, DOWN);
			for (ChartBox box : column) {
				this.boxes.put(box.key(), box.at(x, y));
				y += box.height() + gap(column);
			}
			x += COLUMN + gap;
		}
		return highest;
	}

	private static double height(List<ChartBox> column) {
		return column.stream().mapToDouble(ChartBox::height).sum() + (column.size() - 1) * gap(column);
	}

	private static double gap(List<ChartBox> column) {
		return column.stream().anyMatch((box) -> box.kind().equals(MEASURE)) ? WIDE_GAP : GAP;
	}

	private List<ChartBox> origins() {
		List<JsonView> origins = this.lineage.each("origins");
		if (origins.isEmpty()) {
			return List.of(ChartBox.of("origin", "", null, COLUMN,
					this.page.say("No place where it was first tried is named", "未载明首先试点的地点"), Look.BOX_NONE));
		}
		return origins.stream().map((hop) -> thing("origin ", hop.at("to"), Look.BOX)).distinct().toList();
	}

	private List<ChartBox> middle() {
		JsonView notice = this.lineage.at("promotion.to");
		List<ChartBox> middle = new ArrayList<>(List.of(ChartBox.of(MEASURE, MEASURE, this.lineage.said("measure.id"),
				COLUMN, this.lineage.said("measure.name"), Look.BOX_MIDDLE)));
		if (!notice.isNull()) {
			middle.add(ChartBox.of("notice", "notice", notice.said("id"), COLUMN, notice.said("name"), Look.BOX));
		}
		return middle;
	}

	private ChartBox thing(String role, JsonView node, Look look) {
		String id = node.said("id");
		return ChartBox.of(role + id, NodeId.of(id).kind(), id, COLUMN, node.said("name"), look);
	}

	private List<ChartBox> reached(String kind) {
		return this.lineage.each("reach.nodes")
			.stream()
			.filter((node) -> NodeId.of(node.said("id")).kind().equals(kind))
			.map((node) -> thing("reach ", node, Look.BOX))
			.toList();
	}

	private List<ChartBox> groups() {
		return Stream.of("area", "enterprise").flatMap((kind) -> {
			List<ChartBox> members = reached(kind);
			if (members.size() <= FOLDED_FROM) {
				return members.stream();
			}
			members.forEach((box) -> this.folded.put(box.key(), "group " + kind));
			String count = this.page.number(members.size());
			return Stream.of(
					ChartBox.of("group " + kind, kind, null, COLUMN,
							kind.equals("area") ? this.page.say("{count} areas", "{count} 个监管区域", "count", count)
									: this.page.say("{count} enterprises", "{count} 家企业", "count", count),
							Look.BOX_GROUP));
		}).toList();
	}

	private void link() {
		this.lineage.each("origins").forEach((hop) -> add("origin " + hop.said("to.id"), MEASURE, hop, true));
		JsonView promotion = this.lineage.at("promotion");
		if (!promotion.isNull()) {
			add(MEASURE, "notice", promotion, false);
		}
		this.lineage.each("reach.hops").forEach((hop) -> {
			// away from the measure: from a model to who practises it
			boolean outward = hop.said("relationship").equals("ENABLES");
			String from = key(hop.said(outward ? "from.id" : "to.id"));
			String to = key(hop.said(outward ? "to.id" : "from.id"));
			if (this.boxes.containsKey(from) && this.boxes.containsKey(to)) {
				add(from, to, hop, false);
			}
		});
	}

	private String key(String id) {
		String key = id.equals(this.lineage.said("measure.id")) ? MEASURE : "reach " + id;
		return this.folded.getOrDefault(key, key);
	}

	private void add(String from, String to, JsonView hop, boolean atStart) {
		ChartBox start = this.boxes.get(from);
		ChartBox stop = this.boxes.get(to);
		if (start == null || stop == null) {
			throw new IllegalStateException("a relationship leads to what is not drawn: %s, %s".formatted(from, to));
		}
		this.lines
			.computeIfAbsent(from + "|" + to,
					(key) -> LineageLine.between(start, stop, atStart, hop.said("relationship").equals(OPERATES_IN)))
			.hops()
			.add(hop);
	}

	/** One label where lines end at the same side of a box: how many of which grade. */
	private void label(Canvas canvas, List<LineageLine> together) {
		List<JsonView> hops = together.stream().flatMap((line) -> line.hops().stream()).toList();
		LineageLine.Label label = together.get(0).label();
		List<String> grades = Grades.STRONGEST_FIRST.stream()
			.filter((grade) -> hops.stream().anyMatch((hop) -> hop.said("evidence.confidence").equals(grade)))
			.toList();
		Font font = label.end() ? Font.of(WORD).end().free() : Font.of(WORD).free();
		for (int i = 0; i < grades.size(); i++) {
			String grade = grades.get(i);
			String word = this.page.terms().term("Confidence", grade);
			long count = hops.stream().filter((hop) -> hop.said("evidence.confidence").equals(grade)).count();
			canvas.text(Look.word(grade), font, label.x(),
					label.y() - (label.up() ? grades.size() - 1 - i : -i) * WORD * 1.15,
					(hops.size() == 1) ? word : this.page.say("{count} links: {grade}", "{count} 条关联：{grade}", "count",
							this.page.number((int) count), "grade", word),
					null);
		}
	}

}
