package org.zonegraph.web.words;

import java.text.NumberFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Numbers, names and sentences of a page in its language.
 *
 * @param language the language
 */
public record PageWords(PageLanguage language) {

	/**
	 * A sentence of a page, which stands in both languages where it is said.
	 * @param en in English; {@code {name}} stands for a value
	 * @param zh in Chinese
	 * @param values names and values by turns
	 * @return the one of the two
	 */
	public String say(String en, String zh, @Nullable Object... values) {
		String said = this.language.isChinese() ? zh : en;
		for (int i = 0; i < values.length; i += 2) {
			said = said.replace("{%s}".formatted(values[i]), String.valueOf(values[i + 1]));
		}
		return said;
	}

	/** A number as the language writes it. */
	public String number(Number number) {
		NumberFormat format = NumberFormat.getInstance(this.language.locale());
		format.setMaximumFractionDigits(6);
		return format.format(number);
	}

	/** A country or territory by its code of ISO 3166-1. */
	public String country(String code) {
		return new Locale.Builder().setRegion(code).build().getDisplayCountry(this.language.locale());
	}

	/** A language by its code. */
	public String languageName(String code) {
		return Locale.forLanguageTag(code).getDisplayLanguage(this.language.locale());
	}

	/** A date or period as sources give it, no more precise than it is. */
	public String period(String text) {
		return new PeriodWords(this.language.isChinese()).of(text);
	}

}
