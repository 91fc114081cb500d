package org.zonegraph.web.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.zonegraph.web.drawing.Canvas;
import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.drawing.DrawnShape.Font;
import org.zonegraph.web.drawing.Look;
import org.zonegraph.web.drawing.TextLines;
import org.zonegraph.web.html.HtmlPage;

/**
 * Bar charts of figures as a drawing, one below the other: sources that differ stand side
 * by side, and a period of which nothing is known stays empty.
 */
public final class FiguresChart {

	private static final int WIDTH = 800;

	/** Where bars begin, and how long the longest one is. */
	private static final int LEFT = 180;

	private static final int BAR = 330;

	private static final int ROW = 24;

	private static final int SIZE = 13;

	private final HtmlPage page;

	private final Canvas canvas = new Canvas();

	private double top;

	private FiguresChart(HtmlPage page) {
		this.page = page;
	}

	/**
	 * Draws figures.
	 * @param page the page that it is for
	 * @param title what they are figures of
	 * @param groups the figures, of each series
	 * @return the drawing
	 */
	public static Drawing of(HtmlPage page, String title, List<FigureGroup> groups) {
		return new FiguresChart(page).drawn(title, groups);
	}

	private Drawing drawn(String title, List<FigureGroup> groups) {
		groups.forEach(this::group);
		List<Drawing.Key> legend = new ArrayList<>();
		if (groups.stream().anyMatch(FigureGroup::parts)) {
			legend.add(new Drawing.Key((sample, x, y) -> sample.box(Look.BAR_PART, x - 12, y - 6, 24, 12, null, null),
					this.page.say("part of a year: not to be held against a whole one", "部分年份的数据，请勿与全年数据直接比较")));
		}
		return new Drawing(title, this.page.say("Bars of {title}, by time.", "{title}（按时间排列的条形图）", "title", title),
				WIDTH, (int) Math.ceil(this.top), this.canvas.shapes(), legend);
	}

	private void group(FigureGroup group) {
		String heading = group.what().text() + this.page.say(", in {unit}", "（{unit}）", "unit", group.unit());
		List<String> lines = TextLines.wrap(heading, SIZE, WIDTH, 2);
		this.canvas.lines(Look.INK, Font.of(SIZE).bold(), 0, this.top + SIZE + 2, lines, group.what().href());
		this.top += lines.size() * 17 + 8;
		for (FigureGroup.Period period : group.periods()) {
			this.canvas.text(Look.QUIET, Font.of(SIZE).end(), LEFT - 10, this.top + 16, period.when(), null);
			if (period.figures().isEmpty()) {
				this.canvas.text(Look.QUIET, Font.of(SIZE), LEFT, this.top + 16,
						this.page.say("no figure known", "未见数据"), null);
				this.top += ROW;
			}
			period.figures().forEach((figure) -> figure(figure, group));
		}
		if (group.rival()) {
			String said = this.page.say(
					"Sources give different figures for one period. They stand side by side; nothing is averaged.",
					"不同来源对同一时期给出不同数字，此处并列显示，不取平均。");
			this.canvas.text(Look.QUIET, Font.of(12), 0, this.top + 14, said, null);
			this.top += ROW - 4;
		}
		this.top += 14;
	}

	private void figure(FigureGroup.Figure figure, FigureGroup group) {
		double x = LEFT;
		Double share = figure.share();
		if (share != null) {
			double wide = Math.max(1, share * BAR);
			this.canvas.box((group.parts() && figure.part()) ? Look.BAR_PART : Look.BAR, LEFT, this.top + 4, wide,
					ROW - 8, null, null);
			x += wide + 8;
		}
		this.canvas.text(Look.INK, Font.of(SIZE), x, this.top + 16, figure.amount(), null);
		String notes = this.page.noteNumbers(figure.why());
		this.canvas.text(Look.word(figure.why().said("confidence")), Font.of(11),
				x + TextLines.width(figure.amount(), SIZE) + 10, this.top + 16,
				Stream.of(this.page.grade(figure.why()), (notes != null) ? "[%s]".formatted(notes) : "")
					.reduce("", (one, other) -> (one + " " + other).strip()),
				null);
		this.top += ROW;
	}

}
