package org.zonegraph.web.drawing;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Palette: how a shape is painted. As a class in pages, whose style sheet knows light and
 * dark; as presentation attributes in files, which every program that opens SVG
 * understands.
 */
public enum Look {

	/** Text. */
	INK("#17252a", null, 0, ""),

	/** Text of less weight. */
	QUIET("#55656b", null, 0, ""),

	/** A box. */
	BOX("#ffffff", "#d5dcdf", 1.5, ""),

	/** The box that the drawing is about. */
	BOX_MIDDLE("#e2f1f3", "#0b5c6b", 1.5, ""),

	/** A box that stands for several. */
	BOX_GROUP("#f4f6f7", "#55656b", 1.5, ""),

	/** A box of what is not known. */
	BOX_NONE("#ffffff", "#55656b", 1.5, "3 4"),

	/** A surface. */
	PANEL("#f4f6f7", "#d5dcdf", 1, ""),

	/** A line that only divides. */
	RULE("none", "#d5dcdf", 1, ""),

	/** Places. */
	PLACE("#0b5c6b", null, 0, ""),

	/** Pilot free trade zones. */
	ZONES("#b4561a", null, 0, ""),

	/** Measures and what promotes them. */
	REFORM("#6a3fa0", null, 0, ""),

	/** Business. */
	BUSINESS("#3f6b12", null, 0, ""),

	/** What was said, and words. */
	WORD("#55656b", null, 0, ""),

	/** What is not known. */
	NONE("#7b878c", null, 0, ""),

	/** Bars of figures. */
	BAR("#0b5c6b", null, 0, ""),

	/** Bars of a part of a year. */
	BAR_PART("#e2f1f3", "#0b5c6b", 1.5, "4 3"),

	/** Provinces of the east. */
	EAST("#0b5c6b", null, 0, ""),

	/** Provinces of the middle. */
	CENTRAL("#b4561a", null, 0, ""),

	/** Provinces of the west. */
	WEST("#1d56a8", null, 0, ""),

	/** Provinces of the north-east. */
	NORTHEAST("#a3213b", null, 0, ""),

	/** Relationships that an official source states. */
	LINE_OFFICIAL("none", "#0a6640", 3, ""),

	/** Those that are reported. */
	LINE_REPORTED("none", "#1d56a8", 1.75, ""),

	/** Those that are derived. */
	LINE_DERIVED("none", "#8a5200", 1.75, "7 4"),

	/** Those that no source was read for. */
	LINE_UNVERIFIED("none", "#a3213b", 1.75, "2 4"),

	/** Words of these grades. */
	WORD_OFFICIAL("#0a6640", null, 0, ""), WORD_REPORTED("#1d56a8", null, 0, ""), WORD_DERIVED("#8a5200", null, 0, ""),
	WORD_UNVERIFIED("#a3213b", null, 0, ""),

	/** Tips of arrows of these grades. */
	TIP_OFFICIAL("#0a6640", null, 0, ""), TIP_REPORTED("#1d56a8", null, 0, ""), TIP_DERIVED("#8a5200", null, 0, ""),
	TIP_UNVERIFIED("#a3213b", null, 0, ""),

	/** Measures by where they came from, full, light, hollow and outlined. */
	MARK_PLACE("#0b5c6b", "#0b5c6b", 2, ""), MARK_PLACE_LIGHT("#9dbec4", "#0b5c6b", 2, ""),
	MARK_PLACE_OPEN("#ffffff", "#0b5c6b", 2, "3 2"), MARK_ZONES("#b4561a", "#b4561a", 2, ""),
	MARK_ZONES_LIGHT("#e1bba3", "#b4561a", 2, ""), MARK_ZONES_OPEN("#ffffff", "#b4561a", 2, "3 2"),
	MARK_NONE("#7b878c", "#7b878c", 2, ""), MARK_NONE_LIGHT("#cacfd1", "#7b878c", 2, ""),
	MARK_NONE_OPEN("#ffffff", "#7b878c", 2, "3 2"),

	/** The hole of a mark. */
	HOLE("#ffffff", null, 0, "");

	private final String fill;

	private final @Nullable String stroke;

	private final double width;

	private final String dashes;

	Look(String fill, @Nullable String stroke, double width, String dashes) {
		this.fill = fill;
		this.stroke = stroke;
		this.width = width;
		this.dashes = dashes;
	}

	/** The look of a region, or of a family of kinds, by its name. */
	public static Look named(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT));
	}

	/** The look of a line of a grade. */
	public static Look line(String grade) {
		return valueOf("LINE_" + grade);
	}

	/** The look of the tip of a line of a grade. */
	public static Look tip(String grade) {
		return valueOf("TIP_" + grade);
	}

	/** The look of a grade's word. */
	public static Look word(String grade) {
		return valueOf("WORD_" + grade);
	}

	/** The name that style sheets have for it. */
	public String style() {
		return "look-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The colour of its inside, by light. */
	public String fill() {
		return this.fill;
	}

	/** The colour of its outline, by light; null where it has none. */
	public @Nullable String stroke() {
		return this.stroke;
	}

	/** How wide its outline is, null where it has none. */
	public @Nullable String strokeWidth() {
		return (this.stroke != null) ? Canvas.at(this.width) : null;
	}

	/** How its outline is broken, null where it is not. */
	public @Nullable String dashes() {
		return this.dashes.isEmpty() ? null : this.dashes;
	}

}
