package org.zonegraph.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.zonegraph.explorer.KindShape;

/**
 * What a drawing is painted on, shape by shape; the later ones cover the earlier ones.
 */
public final class Canvas {

	private final List<DrawnShape> shapes = new ArrayList<>();

	/** What has been painted by now. */
	public List<DrawnShape> shapes() {
		return List.copyOf(this.shapes);
	}

	/** All that has been painted on another one. */
	public Canvas add(Canvas other) {
		this.shapes.addAll(other.shapes);
		return this;
	}

	/** What one paints on it lets through what is behind it. */
	public Canvas path(Look look, double opacity, @Nullable String title, String path) {
		this.shapes.add(new DrawnShape(look, path, 0, 0, "", DrawnShape.Font.of(0), opacity, title, null));
		return this;
	}

	/** A path. */
	public Canvas path(Look look, String path) {
		return path(look, 1, null, path);
	}

	/** A straight line. */
	public Canvas line(Look look, double x1, double y1, double x2, double y2) {
		return path(look, "M%s %sL%s %s".formatted(at(x1), at(y1), at(x2), at(y2)));
	}

	/** A rectangle. */
	public Canvas box(Look look, double x, double y, double width, double height, @Nullable String title,
			@Nullable String href) {
		this.shapes
			.add(new DrawnShape(look, "M%s %sh%sv%sh-%sz".formatted(at(x), at(y), at(width), at(height), at(width)), 0,
					0, "", DrawnShape.Font.of(0), 1, title, href));
		return this;
	}

	/** A circle. */
	public Canvas circle(Look look, double x, double y, double radius, double opacity, @Nullable String title,
			@Nullable String href) {
		String r = at(radius);
		this.shapes.add(
				new DrawnShape(look,
						"M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 -%s 0z".formatted(at(x - radius), at(y), r, r,
								at(2 * radius), r, r, at(2 * radius)),
						0, 0, "", DrawnShape.Font.of(0), opacity, title, href));
		return this;
	}

	/** A square that stands on its corner. */
	public Canvas diamond(Look look, double x, double y, double radius, @Nullable String title, @Nullable String href) {
		String r = at(radius);
		this.shapes
			.add(new DrawnShape(look, "M%s %sl%s %sl-%s %sl-%s -%sz".formatted(at(x), at(y - radius), r, r, r, r, r, r),
					0, 0, "", DrawnShape.Font.of(0), 1, title, href));
		return this;
	}

	/** The shape of a kind of things. */
	public Canvas kind(KindShape shape, double x, double y, double radius, @Nullable String title,
			@Nullable String href) {
		StringBuilder path = new StringBuilder();
		for (KindShape.Corner corner : shape.corners()) {
			path.append(path.isEmpty() ? 'M' : 'L')
				.append(at(x + corner.across() * radius))
				.append(' ')
				.append(at(y + corner.down() * radius));
		}
		Look look = Look.named(shape.family());
		this.shapes
			.add(new DrawnShape(look, path.append('z').toString(), 0, 0, "", DrawnShape.Font.of(0), 1, title, href));
		return this;
	}

	/** A line of text. */
	public Canvas text(Look look, DrawnShape.Font font, double x, double y, String text, @Nullable String href) {
		if (!text.isEmpty()) {
			this.shapes.add(new DrawnShape(look, "", x, y, text, font, 1, null, href));
		}
		return this;
	}

	/** Lines of text below each other. */
	public Canvas lines(Look look, DrawnShape.Font font, double x, double y, List<String> lines,
			@Nullable String href) {
		for (int i = 0; i < lines.size(); i++) {
			text(look, font, x, y + i * Math.ceil(font.size() * 1.3), lines.get(i), href);
		}
		return this;
	}

	/** A coordinate as paths have it. */
	public static String at(double value) {
		String text = String.format(Locale.ROOT, "%.1f", value);
		return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
	}

}
