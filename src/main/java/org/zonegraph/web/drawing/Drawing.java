package org.zonegraph.web.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawing that can stand alone.
 *
 * @param title its title
 * @param told what it shows, for those who do not see it
 * @param width how wide it is, in pixels
 * @param height how high it is, without its title and legend
 * @param shapes what is painted, the later ones over the earlier ones
 * @param legend what its looks mean
 * @param sourced whether what it rests on is told with it, rather than where it is from
 */
public record Drawing(String title, String told, int width, int height, List<DrawnShape> shapes, List<Key> legend,
		boolean sourced) {

	/** How far the entries of the legend are from each other. */
	private static final int GAP = 22;

	private static final int SIZE = 13;

	private static final int ROW = 22;

	/** Where the word stands beside the sample. */
	private static final int WORD = 36;

	public Drawing {
		shapes = List.copyOf(shapes);
		legend = List.copyOf(legend);
	}

	public Drawing(String title, String told, int width, int height, List<DrawnShape> shapes, List<Key> legend) {
		this(title, told, width, height, shapes, legend, true);
	}

	/** The legend as shapes, in rows no wider than the drawing. */
	public List<DrawnShape> keys() {
		Canvas canvas = new Canvas();
		double x = 0;
		double y = 0;
		for (Key key : this.legend) {
			double wide = WORD + TextLines.width(key.word, SIZE);
			if (x > 0 && x + wide > this.width) {
				x = 0;
				y += ROW;
			}
			key.sample.paint(canvas, x + 14, y + ROW / 2.0);
			canvas.text(Look.QUIET, DrawnShape.Font.of(SIZE), x + WORD, y + ROW / 2.0 + 4.5, key.word, null);
			x += wide + GAP;
		}
		return canvas.shapes();
	}

	/** How high the legend is. */
	public int keysHeight() {
		List<Double> rows = new ArrayList<>();
		keys().stream().filter((shape) -> !shape.text().isEmpty()).forEach((shape) -> rows.add(shape.y()));
		return rows.isEmpty() ? 0 : (int) (rows.get(rows.size() - 1) - rows.get(0)) + ROW;
	}

	/** Shapes that follow each other with the same look, so that it is said once. */
	public static List<List<DrawnShape>> runs(List<DrawnShape> shapes) {
		List<List<DrawnShape>> runs = new ArrayList<>();
		for (DrawnShape shape : shapes) {
			List<DrawnShape> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
			if (last.isEmpty() || last.get(0).look() != shape.look() || last.get(0).opacity() != shape.opacity()) {
				last = new ArrayList<>();
				runs.add(last);
			}
			last.add(shape);
		}
		return runs;
	}

	/** A sample of what a look means. */
	@FunctionalInterface
	public interface Sample {

		/** Paints it around a place, in 28 by 16 pixels. */
		void paint(Canvas canvas, double x, double y);

		/** A line of a grade. */
		static Sample line(String grade) {
			return (canvas, x, y) -> canvas.line(Look.line(grade), x - 14, y, x + 14, y);
		}

	}

	/**
	 * An entry of the legend.
	 *
	 * @param sample the sample
	 * @param word what it means
	 */
	public record Key(Sample sample, String word) {
	}

}
