package org.zonegraph.web.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.zonegraph.web.drawing.Canvas;
import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.drawing.DrawnShape.Font;
import org.zonegraph.web.drawing.Look;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.table.Choice;
import org.zonegraph.web.table.SortedTable;
import org.zonegraph.web.value.JsonView;

/**
 * Areas over time: how many there were at the end of each year. It is a band and no line,
 * from those that were there for certain to those that may have been, for the dates of
 * many are not known to the day, or not at all.
 *
 * @param page the page that it is for
 * @param moments the times, each with both numbers
 */
public record AreasOverTime(HtmlPage page, List<JsonView> moments) {

	/** The parameter that asks for another view of the places. */
	static final String VIEW = "view";

	private static final String TIME = "time";

	/** Before the first kind of area was created. */
	private static final int FIRST = 1989;

	private static final int WIDTH = 800;

	private static final int HEIGHT = 300;

	/** Where the years begin. */
	private static final int LEFT = 40;

	private static final int TOP = 12;

	private static final int SIZE = 12;

	public AreasOverTime {
		moments = List.copyOf(moments);
	}

	/** Whether the address asks for it. */
	static boolean isAsked(Asking asking) {
		return TIME.equals(asking.parameter(VIEW));
	}

	/** What the address can ask for beside the places as they are. */
	static Choice choice(Asking asking) {
		HtmlPage page = asking.page();
		return Choice.of(asking, VIEW, page.say("View", "显示方式"), List.of(new Choice.Option(TIME, title(page), 1)));
	}

	/** The ways to the places and to the areas over time. */
	static List<SortedTable.Column> views(Asking asking) {
		HtmlPage page = asking.page();
		boolean asked = isAsked(asking);
		return List.of(
				new SortedTable.Column(page.say("Tiles, points and table", "方块图、点位图与列表"), page.change(VIEW, null),
						asked ? null : "page"),
				new SortedTable.Column(title(page), page.change(VIEW, TIME), asked ? "page" : null));
	}

	static AreasOverTime of(Asking asking) {
		LocalDate issued = LocalDate.parse(asking.ask("dataset", Map.of()).said("dataset.issuedOn"));
		List<String> times = Stream
			.concat(IntStream.range(FIRST, issued.getYear())
				.mapToObj((year) -> LocalDate.of(year, 12, 31))
				.map(LocalDate::toString), Stream.of(issued.toString()))
			.toList();
		return new AreasOverTime(asking.page(),
				asking.ask("areas-over-time", Map.of("times", times)).each("areas.membersAt"));
	}

	Content content(List<SortedTable.Column> views) {
		return new Content("areas-over-time", title(this.page), told(), null, Map.of("views", views, "time", this))
			.drawn(Map.of("over-time", this::drawing));
	}

	/** What the drawing and the table show, in words. */
	public String told() {
		return this.page.say(
				"How many of today’s areas were there at the end of each year. The dark part were there for certain: approved by then, or accepted or opened, as a source that was read says. Up to the edge of the light part they may have been: no date was read of them, or one too rough to say. Areas that are gone are not among them, so that this is not how many China had.",
				"现有监管区域中各年末已存在的数量。深色部分确已存在：据已查阅的来源，当时已获批准、通过验收或封关运行。浅色部分可能已存在：未查阅到其日期，或日期过于粗略。已撤销或转型的区域不计在内，因此并非全国当时的总数。");
	}

	private static String title(HtmlPage page) {
		return page.say("Areas over time: certain and possible", "各年监管区域数：确定与可能");
	}

	/** The band. */
	public Drawing drawing() {
		Canvas canvas = new Canvas();
		int most = this.moments.stream().mapToInt((moment) -> moment.count("possible")).reduce(1, Math::max);
		double scale = (HEIGHT - TOP) / (double) most;
		for (int count = 0; count <= most; count += 50) {
			canvas.line(Look.RULE, LEFT, HEIGHT - count * scale, WIDTH, HEIGHT - count * scale);
			canvas.text(Look.QUIET, Font.of(SIZE).end(), LEFT - 6, HEIGHT - count * scale + 4, this.page.number(count),
					null);
		}
		canvas.path(Look.BAR_PART,
				part(scale, (moment) -> moment.count("certain"), (moment) -> moment.count("possible")));
		canvas.path(Look.BAR, part(scale, (moment) -> 0, (moment) -> moment.count("certain")));
		for (int i = 0; i < this.moments.size(); i++) {
			String year = this.moments.get(i).said("asOf").substring(0, 4);
			if (year.endsWith("0") || year.endsWith("5")) {
				canvas.text(Look.QUIET, Font.of(SIZE).middle(), x(i), HEIGHT + 18, year, null);
			}
		}
		return new Drawing(title(this.page), told(), WIDTH, HEIGHT + 26, canvas.shapes(),
				List.of(key(Look.BAR, this.page.say("there for certain", "确已存在")),
						key(Look.BAR_PART, this.page.say("may have been there", "可能已存在"))),
				false);
	}

	private static Drawing.Key key(Look look, String word) {
		return new Drawing.Key((sample, x, y) -> sample.box(look, x - 12, y - 6, 24, 12, null, null), word);
	}

	/** What lies between two lines: along the upper one, and back along the lower one. */
	private String part(double scale, ToIntFunction<JsonView> lower, ToIntFunction<JsonView> upper) {
		List<String> points = new ArrayList<>();
		for (int i = 0; i < this.moments.size(); i++) {
			points.add(point(i, upper, scale));
		}
		for (int i = this.moments.size() - 1; i >= 0; i--) {
			points.add(point(i, lower, scale));
		}
		return "M" + String.join("L", points) + "z";
	}

	private String point(int place, ToIntFunction<JsonView> count, double scale) {
		return Canvas.at(x(place)) + " " + Canvas.at(HEIGHT - count.applyAsInt(this.moments.get(place)) * scale);
	}

	private double x(int place) {
		return LEFT + place * (WIDTH - LEFT - 20.0) / Math.max(1, this.moments.size() - 1);
	}

}
