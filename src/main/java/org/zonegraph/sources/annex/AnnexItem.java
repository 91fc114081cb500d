package org.zonegraph.sources.annex;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zonegraph.text.NormalText;

/**
 * A numbered item of an annex, in its own words.
 *
 * @param number its number
 * @param title its title
 * @param agencies who leads it, empty where the annex does not say
 * @param scope where it is promoted to, empty where the annex does not say
 */
public record AnnexItem(int number, String title, String agencies, String scope) {

	private static final int QUOTED = 200;

	/** The title as it is compared. */
	public String key() {
		return NormalText.of(this.title).key();
	}

	/** The words of the annex, in their order; what stands between them is left out. */
	public String quote() {
		String quote = Stream.of(Integer.toString(this.number), this.title, this.agencies, this.scope)
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining(" … "));
		return quote.substring(0, Math.min(quote.length(), QUOTED)).strip();
	}

	/**
	 * Where it is promoted to, as the seed has it.
	 * @return nothing where the words are not plainly one of them
	 */
	public Optional<String> scopeOfTheSeed() {
		String words = NormalText.of(this.scope).key();
		if (List.of("全国", "全国范围", "全国范围内").contains(words)) {
			return Optional.of("NATIONWIDE");
		}
		if (List.of("海关特殊监管区域", "全国海关特殊监管区域", "全国其他海关特殊监管区域", "其他海关特殊监管区域").contains(words)) {
			return Optional.of("SPECIAL_CUSTOMS_AREAS");
		}
		boolean open = words.isEmpty() || words.contains("全国") || words.contains("特殊监管区域");
		return open ? Optional.empty() : Optional.of("OTHER_PLACES");
	}

}
