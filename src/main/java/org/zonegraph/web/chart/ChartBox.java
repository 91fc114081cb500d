package org.zonegraph.web.chart;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.drawing.Canvas;
import org.zonegraph.web.drawing.Look;
import org.zonegraph.web.drawing.DrawnShape.Font;
import org.zonegraph.web.drawing.TextLines;
import org.zonegraph.web.html.HtmlPage;

/**
 * A box with the name of a thing.
 *
 * @param key what it is known by in its chart
 * @param kind what kind of thing it is of, empty where of none
 * @param id the thing's id, null where it is none
 * @param lines its text
 * @param look how it is painted
 * @param x its left edge
 * @param y its upper edge
 * @param width how wide it is
 */
record ChartBox(String key, String kind, @Nullable String id, List<String> lines, Look look, double x, double y,
		double width) {

	private static final int SIZE = 14;

	private static final int LINE = 19;

	private static final int PAD = 10;

	/** Room for the word of its kind. */
	private static final int CAPTION = 18;

	private static final int LINES = 12;

	static ChartBox of(String key, String kind, @Nullable String id, double width, String text, Look look) {
		// bold letters are wider
		double room = (width - 2 * PAD) * ((look == Look.BOX_MIDDLE || look == Look.BOX_GROUP) ? 0.88 : 1);
		return new ChartBox(key, kind, id, TextLines.wrap(text, SIZE, room, LINES), look, 0, 0, width);
	}

	ChartBox at(double left, double top) {
		return new ChartBox(this.key, this.kind, this.id, this.lines, this.look, left, top, this.width);
	}

	private int caption() {
		return (this.id != null) ? CAPTION : 0;
	}

	double height() {
		return 2 * PAD + caption() + this.lines.size() * LINE;
	}

	double right() {
		return this.x + this.width;
	}

	double middle() {
		return this.y + height() / 2;
	}

	void paint(Canvas canvas, HtmlPage page) {
		String href = (this.id != null) ? page.thing(this.id) : null;
		canvas.box(this.look, this.x, this.y, this.width, height(), String.join(" ", this.lines), href);
		double left = this.x + PAD;
		double top = this.y + PAD;
		if (this.id != null) {
			canvas.kind(page.terms().shape(this.kind), left + 6, top + 6, 6, null, null);
			canvas.text(Look.QUIET, Font.of(12), left + 18, top + 10,
					TextLines.wrap(page.terms().kind(this.kind), 12, this.width - 2 * PAD - 18, 1).get(0), null);
		}
		Font font = (this.look == Look.BOX_MIDDLE || this.look == Look.BOX_GROUP) ? Font.of(SIZE).bold()
				: Font.of(SIZE);
		for (int i = 0; i < this.lines.size(); i++) {
			canvas.text(Look.INK, font, left, top + caption() + SIZE + i * LINE, this.lines.get(i), null);
		}
	}

}
