package org.zonegraph.claim;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A claim held against the graph.
 *
 * @param verdict what came of it
 * @param stated the number stated, null where none is
 * @param counted what is listed, or the figure; null where there is neither
 * @param evident how much of that has evidence, null where there is none
 * @param reason what was compared, in words
 * @param query a query that shows it
 */
record Check(Verdict verdict, @Nullable Double stated, @Nullable Double counted, @Nullable Double evident,
		String reason, String query) {

	private static final String STATEMENTS = """
			{ claim(id: "%s") { statement evidence { confidence sources { title url } } \
			supports { nodes { id statement } } supportedBy { nodes { id statement } } \
			refines { nodes { id statement } } refinedBy { nodes { id statement } } \
			contradicts { nodes { id statement } } contradictedBy { nodes { id statement } } } }""";

	private static final String FIGURE = """
			{ observation(id: "%s") { title indicator period value unit \
			evidence { confidence note sources { title url } } } }""";

	/** Nothing can be counted. */
	static Check notEnumerable(Subject subject, @Nullable Double stated, String note) {
		String why = (stated == null) ? "The statement gives no number to be checked."
				: "The graph lists nothing that could be counted for it, and knows no figure of the same indicator, "
						+ "subject and period.";
		return new Check(Verdict.NOT_ENUMERABLE, stated, null, null, join(why, note),
				STATEMENTS.formatted(subject.claim()));
	}

	/**
	 * A figure is compared. One that rests on the claim's own sources agrees with it
	 * without bearing it out.
	 */
	static Check figure(String comparator, double stated, double figure, @Nullable Double evident, String observation,
			boolean sameSources, String note) {
		String reason = "Compared with the figure %s of %s%s.".formatted(number(figure), observation,
				sameSources ? ", which rests on the same source as the statement" : "");
		return new Check(Verdict.of(comparator, stated, figure, false), stated, figure, evident, join(reason, note),
				FIGURE.formatted(observation));
	}

	/** A list is counted. */
	static Check list(String comparator, double stated, double counted, double evident, String query, String note) {
		String reason = "%s listed, %s of them with evidence; stated: %s.".formatted(number(counted), number(evident),
				number(stated));
		return new Check(Verdict.of(comparator, stated, counted, true), stated, counted, evident, join(reason, note),
				query);
	}

	private static String join(String reason, String note) {
		return note.isEmpty() ? reason : reason + " " + note;
	}

	private static String number(double number) {
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

	/** All fields of the schema's type. */
	Map<String, @Nullable Object> fields() {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("__typename", "ClaimCheck");
		fields.put("verdict", this.verdict.name());
		fields.put("stated", this.stated);
		fields.put("counted", this.counted);
		fields.put("countedWithEvidence", this.evident);
		fields.put("reason", this.reason);
		fields.put("query", this.query);
		return fields;
	}

}
