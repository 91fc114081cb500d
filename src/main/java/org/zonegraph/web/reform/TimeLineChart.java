package org.zonegraph.web.reform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.drawing.Canvas;
import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.drawing.DrawnShape.Font;
import org.zonegraph.web.drawing.Look;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;

/**
 * Time line of the measures by notice: the shape and colour of a mark say where a measure
 * came from, its filling how far that it was promoted can be trusted.
 */
final class TimeLineChart {

	private static final int WIDTH = 1060;

	private static final int LEFT = 20;

	/** Marks stand two by two. */
	private static final int CELL = 22;

	private static final double RADIUS = 7.5;

	/**
	 * What is told of a notice stands in two rows by turns, so that neighbours have room.
	 */
	private static final int ROW = 92;

	private static final int SIZE = 12;

	private final HtmlPage page;

	private final OriginWords origins;

	private final Canvas canvas = new Canvas();

	private TimeLineChart(HtmlPage page) {
		this.page = page;
		this.origins = new OriginWords(page);
	}

	static Drawing of(HtmlPage page, ReformTime time) {
		return new TimeLineChart(page).drawn(time);
	}

	private Drawing drawn(ReformTime time) {
		int rows = time.dated().stream().mapToInt((of) -> (of.measures().size() + 1) / 2).reduce(1, Math::max);
		double axis = rows * CELL + 10;
		time.years().keySet().forEach((year) -> {
			double x = x(ReformTime.along(year));
			this.canvas.line(Look.RULE, x, axis - 4, x, axis + 6);
			this.canvas.text(Look.QUIET, Font.of(SIZE).middle(), x, axis + 20, Integer.toString(year), null);
		});
		this.canvas.line(Look.RULE, 0, axis, WIDTH, axis);
		for (int i = 0; i < time.dated().size(); i++) {
			notice(time.dated().get(i), axis, axis + 44 + (i % 2) * ROW);
		}
		double bottom = axis + 44 + 2 * ROW;
		int measures = 0;
		for (ReformTime.Notice of : time.undated()) {
			this.canvas.text(Look.INK, Font.of(SIZE), LEFT, bottom + 4,
					this.page.say("The date of its notice is not known", "文件日期不详") + ": " + of.notice().said("number"),
					this.page.thing(of.notice().said("id")));
			marks(of.measures(), 400, bottom, of.measures().size());
			bottom += CELL + 6;
		}
		for (ReformTime.Notice of : time.dated()) {
			measures += of.measures().size();
		}
		return new Drawing(this.page.say("Customs reform measures by notice", "海关改革措施（按文件排列）"),
				this.page.say("Time line of {count} measures by the date of the notice that promoted them.",
						"{count} 项措施按推广文件日期排列的时间线。", "count", this.page.number(measures)),
				WIDTH, (int) bottom, this.canvas.shapes(), legend());
	}

	private static double x(double along) {
		return LEFT + along * (WIDTH - 2 * LEFT);
	}

	private void notice(ReformTime.Notice of, double axis, double top) {
		double x = x(of.along());
		JsonView notice = of.notice();
		for (int i = 0; i < of.measures().size(); i += 2) {
			marks(of.measures().subList(i, Math.min(i + 2, of.measures().size())), x - CELL / 2.0,
					axis - CELL / 2.0 - 4 - i / 2 * CELL, 2);
		}
		this.canvas.line(Look.RULE, x, axis + 26, x, top);
		JsonView why = of.why();
		this.page.noteNumbers(why);
		String href = this.page.thing(notice.said("id"));
		List<String> lines = new ArrayList<>(List.of(notice.said("number"),
				this.page.say("batch {no}", "第 {no} 批", "no", notice.count("batchNo")) + " · "
						+ (of.measures().size() == 1 ? this.page.say("1 measure", "1 项措施") : this.page
							.say("{count} measures", "{count} 项措施", "count", this.page.number(of.measures().size())))));
		Font font = (x < 80) ? Font.of(SIZE) : (x > WIDTH - 80) ? Font.of(SIZE).end() : Font.of(SIZE).middle();
		double at = (x < 80) ? x - 6 : (x > WIDTH - 80) ? x + 6 : x;
		this.canvas.text(Look.INK, font.bold(), at, top + 14, notice.said("issuedOn"), href);
		this.canvas.text(Look.word(why.said("confidence")), font, at, top + 30, this.page.grade(why), null);
		this.canvas.lines(Look.QUIET, font, at, top + 46, lines, href);
	}

	private void marks(List<JsonView> measures, double x, double y, int across) {
		for (int i = 0; i < measures.size(); i++) {
			JsonView measure = measures.get(i);
			this.page.noteNumbers(measure.at("evidence"));
			mark(this.canvas, x + i % across * CELL, y, ReformTime.kind(measure), measure.said("evidence.confidence"),
					"%s (%s, %s)".formatted(measure.said("name"), this.origins.kind(measure.text("originKind")),
							this.page.grade(measure.at("evidence"))),
					this.page.thing(measure.said("id")));
		}
	}

	private static void mark(Canvas canvas, double x, double y, String origin, String grade, @Nullable String title,
			@Nullable String href) {
		String family = switch (origin) {
			case "SPECIAL_CUSTOMS_AREA" -> "PLACE";
			case "PILOT_FTZ" -> "ZONES";
			default -> "NONE";
		};
		String filling = switch (grade) {
			case "DERIVED" -> "_LIGHT";
			case "UNVERIFIED" -> "_OPEN";
			default -> "";
		};
		Look look = Look.valueOf("MARK_" + family + filling);
		if (family.equals("ZONES")) {
			canvas.circle(look, x, y, RADIUS, 1, title, href);
		}
		else if (family.equals("PLACE")) {
			canvas.box(look, x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS, title, href);
		}
		else {
			canvas.diamond(look, x, y, RADIUS * 1.2, title, href);
		}
		if (grade.equals("OFFICIAL")) {
			canvas.circle(Look.HOLE, x, y, RADIUS / 3, 1, null, null);
		}
	}

	private List<Drawing.Key> legend() {
		List<Drawing.Key> keys = new ArrayList<>();
		List<@Nullable String> kinds = new ArrayList<>(this.page.terms().values("OriginKind"));
		kinds.add(null);
		kinds
			.forEach(
					(kind) -> keys
						.add(new Drawing.Key(
								(canvas, x, y) -> mark(canvas, x, y,
										Objects.requireNonNullElse(kind, OriginWords.UNKNOWN), "REPORTED", null, null),
								this.origins.kind(kind))));
		this.page.terms()
			.values("Confidence")
			.forEach((grade) -> keys
				.add(new Drawing.Key((canvas, x, y) -> mark(canvas, x, y, "PILOT_FTZ", grade, null, null),
						this.page.say("Grade: {grade}", "等级：{grade}", "grade",
								this.page.terms().term("Confidence", grade).toLowerCase(Locale.ROOT)))));
		return keys;
	}

}
