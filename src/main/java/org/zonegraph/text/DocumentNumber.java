package org.zonegraph.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a Chinese government document, such as {@code 国发〔2014〕65号}, and how it is
 * cited elsewhere.
 */
final class DocumentNumber {

	private static final Pattern FORM = Pattern.compile("(\\p{IsHan}+)[〔\\[（(](\\d{4})[〕\\]）)]第?(\\d+)号");

	private DocumentNumber() {
	}

	/**
	 * How a number is cited.
	 * @param text a name or number
	 * @return with the ordinal, and in Latin letters; nothing where it is no such number
	 */
	static List<String> cited(String text) {
		Matcher number = FORM.matcher(text);
		if (!number.matches()) {
			return List.of();
		}
		StringBuilder latin = new StringBuilder();
		Pinyin.of(NormalText.of(number.group(1)))
			.forEach((syllable) -> latin.append(Character.toUpperCase(syllable.charAt(0)))
				.append(syllable.substring(1))
				.append(' '));
		String year = number.group(2);
		String no = number.group(3);
		return List.of("%s〔%s〕第%s号".formatted(number.group(1), year, no), "%s[%s] No. %s".formatted(latin, year, no));
	}

}
