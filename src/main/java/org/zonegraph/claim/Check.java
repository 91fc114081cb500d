package org.zonegraph.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.zonegraph.query.question.Selection;

/**
 * Fact check: a claim held against the graph.
 *
 * @param verdict what came of it
 * @param stated the number stated, null where none is
 * @param tally what is listed, or the figure; null where there is neither
 * @param reason what was compared, in words
 * @param shown what shows it
 */
record Check(Verdict verdict, @Nullable Double stated, @Nullable Tally tally, Reason reason, Shown shown) {

	/** The same, with what the data notes on it. */
	Check noted(Value en, Value zh) {
		return new Check(this.verdict, this.stated, this.tally, this.reason.noted(en, zh), this.shown);
	}

	/** The same of a statement with which another one disagrees. */
	Check disputed() {
		return new Check(Verdict.DISPUTED, this.stated, this.tally, this.reason.disputed(), this.shown);
	}

	/**
	 * Makes the fields of the schema's type that were selected.
	 * @param selection the fields, whose arguments are looked at now
	 * @return makes an object of a check
	 */
	static Function<Check, Map<String, @Nullable Object>> selecting(List<Selection> selection) {
		Map<String, Function<Check, @Nullable Object>> columns = new LinkedHashMap<>();
		selection.forEach((field) -> columns.put(field.key(), column(field)));
		return (check) -> {
			Map<String, @Nullable Object> selected = new LinkedHashMap<>();
			columns.forEach((key, column) -> selected.put(key, column.apply(check)));
			return selected;
		};
	}

	private static Function<Check, @Nullable Object> tallied(Function<Tally, @Nullable Double> part) {
		return (check) -> (check.tally != null) ? part.apply(check.tally) : null;
	}

	private static Function<Check, @Nullable Object> column(Selection field) {
		return switch (field.field()) {
			case "verdict" -> (check) -> check.verdict.name();
			case "stated" -> Check::stated;
			case "counted" -> tallied(Tally::counted);
			case "countedWithEvidence" -> tallied(Tally::evident);
			case "countedIndependently" -> tallied(Tally::ofOthers);
			case "reason" -> {
				String language = field.constant("language");
				yield (check) -> check.reason.in(language);
			}
			case "list" -> (check) -> check.shown.list();
			case "filter" -> (check) -> check.shown.filter();
			case "document" -> (check) -> check.shown.document();
			case "variables" -> (check) -> check.shown.variables();
			case "query" -> (check) -> check.shown.query();
			default -> (check) -> "ClaimCheck";
		};
	}

}
