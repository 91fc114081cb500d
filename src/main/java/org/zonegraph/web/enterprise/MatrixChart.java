package org.zonegraph.web.enterprise;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.drawing.Canvas;
import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.drawing.DrawnShape.Font;
import org.zonegraph.web.drawing.Look;
import org.zonegraph.web.drawing.TextLines;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;

/** Matrix of industries by provinces as a drawing. */
final class MatrixChart {

	private static final int LABEL = 330;

	private static final int HEAD = 110;

	private static final int WIDE = 30;

	private static final int HIGH = 24;

	private static final int SIZE = 12;

	private MatrixChart() {
	}

	static Drawing of(HtmlPage page, IndustryMatrix matrix, String told) {
		Canvas canvas = new Canvas();
		List<JsonView> columns = matrix.columns();
		for (int i = 0; i <= columns.size(); i++) {
			boolean all = i == columns.size();
			canvas.text(all ? Look.INK : Look.QUIET, Font.of(SIZE).up(), LABEL + i * WIDE + WIDE / 2.0 + 4, HEAD - 8,
					all ? page.say("All", "合计") : matrix.head(columns.get(i)),
					all ? null : page.thing(columns.get(i).said("id")));
		}
		List<JsonView> industries = matrix.industries();
		canvas.box(Look.PANEL, LABEL, HEAD, (columns.size() + 1) * WIDE, (industries.size() + 1) * HIGH, null, null);
		for (int i = 0; i <= industries.size(); i++) {
			JsonView industry = (i < industries.size()) ? industries.get(i) : null;
			row(page, canvas, matrix, industry, HEAD + i * HIGH);
		}
		return new Drawing(page.say("Industries by provinces", "行业与省份"), told, LABEL + (columns.size() + 1) * WIDE,
				HEAD + (industries.size() + 1) * HIGH, canvas.shapes(), List.of(), false);
	}

	private static void row(HtmlPage page, Canvas canvas, IndustryMatrix matrix, @Nullable JsonView industry,
			double top) {
		String name = (industry != null) ? industry.said("name") : page.say("All", "合计");
		double base = top + HIGH / 2.0 + 4;
		canvas.text(Look.INK, Font.of(SIZE), 0, base, TextLines.wrap(name, SIZE, LABEL - 10, 1).get(0),
				(industry != null) ? page.thing(industry.said("id")) : null);
		List<IndustryMatrix.Cell> cells = matrix.row(industry);
		for (int i = 0; i < cells.size(); i++) {
			IndustryMatrix.Cell cell = cells.get(i);
			double left = LABEL + i * WIDE;
			if (cell.count() == 0) {
				continue;
			}
			canvas.path(Look.PLACE, cell.share(), null, "M%s %sh%dv%dh-%dz".formatted(Canvas.at(left + 1),
					Canvas.at(top + 1), WIDE - 2, HIGH - 2, WIDE - 2));
			Font font = cell.total() ? Font.of(SIZE).middle().bold() : Font.of(SIZE).middle();
			canvas.text(Look.INK, font, left + WIDE / 2.0, base, page.number(cell.count()), null);
		}
	}

}
