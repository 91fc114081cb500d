package org.zonegraph.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Localized message: why a verdict is what it is, in English and in Chinese. The note of
 * the data follows, in English where it has no other.
 *
 * @param en in English
 * @param zh in Chinese
 */
record Reason(String en, String zh) {

	/** There is no number in the statement. */
	static Reason noNumber() {
		return new Reason("The statement gives no number to be checked.", "该表述未给出可核对的数字。");
	}

	/** There is nothing to hold the number against. */
	static Reason nothingToCount() {
		return new Reason(
				"The graph lists nothing that could be counted for it, and knows no figure of the same indicator, "
						+ "subject and period.",
				"图谱未列出可供清点的内容，也没有同一指标、对象和时期的数据。");
	}

	/**
	 * A figure was compared, which agrees without bearing out if its sources are ours.
	 */
	static Reason figure(Tally tally, String observation) {
		String figure = number(tally.counted());
		boolean repeats = tally.evident() != null && tally.independent() == null;
		return new Reason(
				"Compared with the figure %s of %s%s.".formatted(figure, observation,
						repeats ? ", which repeats the statement's own source" : ""),
				"与 %s 的数据 %s 比较%s。".formatted(observation, figure, repeats ? "，该数据与表述出自同一来源" : ""));
	}

	/** A list was counted. */
	static Reason list(Tally tally, double stated) {
		List<String> numbers = Stream.of(tally.counted(), tally.evident(), tally.ofOthers(), stated)
			.map((each) -> number(Objects.requireNonNull(each)))
			.toList();
		return new Reason(
				"%s listed, %s of them with evidence, %s with evidence that is not the statement's own source; stated: %s."
					.formatted(numbers.toArray()),
				"列出 %s 项，其中 %s 项有依据，%s 项另有表述自身来源以外的依据；表述为 %s。".formatted(numbers.toArray()));
	}

	/** Another statement disagrees. */
	Reason disputed() {
		return new Reason(this.en + " Another statement on it disagrees.", this.zh + "另有表述与之不一致。");
	}

	/** How many are held of what is said to exist. */
	static Reason coverage(long held, @Nullable Long stated) {
		if (stated == null) {
			return new Reason("No statement that was read says how many there are, so what is missing is not known.",
					"已查阅的表述均未说明总数，因此缺少多少不得而知。");
		}
		return (held < stated)
				? new Reason("%d of %d are missing.".formatted(stated - held, stated),
						"%d 项中缺 %d 项。".formatted(stated, stated - held))
				: (held > stated) ? new Reason("More are held than stated.", "收录多于表述。")
						: new Reason("As many are held as stated.", "收录与表述相同。");
	}

	/**
	 * Followed by what the data notes.
	 * @param en the note in English, null where there is none
	 * @param zh the note in Chinese, null where there is none
	 */
	Reason noted(Value en, Value zh) {
		return en.isNull() ? this : new Reason(this.en + " " + en.asString(),
				this.zh + (zh.isNull() ? " " + en.asString() : zh.asString()));
	}

	/** The words of a language of the schema. */
	String in(String language) {
		return language.equals("ZH") ? this.zh : this.en;
	}

	private static String number(double number) {
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

}
