package org.zonegraph.web.html;

import org.zonegraph.explorer.SchemaTerms.Field;

/**
 * Figures with their units. Chinese counts in hundreds of millions where English counts
 * in billions.
 */
public final class Amounts {

	private final HtmlPage page;

	public Amounts(HtmlPage page) {
		this.page = page;
	}

	/** A unit in words. */
	public String unit(String name) {
		return this.page.terms()
			.field("Observation", "unit")
			.flatMap((Field field) -> this.page.terms().code(field, name))
			.orElseGet(() -> name.replace('_', ' '));
	}

	/** A figure as its source gives it, with its unit. */
	public String amount(Number value, String unit) {
		boolean chinese = this.page.language().isChinese();
		String digits = this.page.words()
			.number((chinese && unit.startsWith("billion_")) ? value.doubleValue() * 10 : value);
		if (unit.equals("rank")) {
			return this.page.say("no. {digits}", "第{digits}位", "digits", digits);
		}
		return digits + ((chinese || unit.equals("percent")) ? "" : " ") + unit(unit);
	}

}
