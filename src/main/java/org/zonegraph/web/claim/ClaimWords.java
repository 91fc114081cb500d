package org.zonegraph.web.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/** A public statement held against the graph: its verdict and its figures in words. */
public final class ClaimWords {

	private final HtmlPage page;

	private final JsonView claim;

	private final JsonView check;

	public ClaimWords(HtmlPage page, JsonView claim) {
		this.page = page;
		this.claim = claim;
		this.check = claim.at("check");
	}

	/** Why it is believed that this was said. */
	public JsonView evidence() {
		return this.claim.at("evidence");
	}

	/** The verdict. */
	public String verdict() {
		return this.page.terms().term("Verdict", this.check.said("verdict"));
	}

	/** The verdict's name as style sheets have it. */
	public String verdictClass() {
		return "verdict verdict-" + this.check.said("verdict").toLowerCase(Locale.ROOT);
	}

	/** Whether a list was counted, rather than a figure compared. */
	public boolean isList() {
		return this.check.text("list") != null;
	}

	/** What was stated, as it is meant: "more than 50%". */
	public String stated() {
		if (!(this.check.at("stated").value() instanceof Number stated)) {
			return this.page.say("states no number that could be checked", "未给出可核对的数字");
		}
		String value = figure(stated, this.claim.text("unit"));
		String comparator = this.claim.said("comparator");
		return comparator.equals("EXACT") ? value : this.page.terms().term("Comparator", comparator) + " " + value;
	}

	/** What was stated beside what was counted. */
	public String figures() {
		return this.check.at("stated").isNull() ? stated()
				: this.page.say("stated: {stated}", "表述：{stated}", "stated", stated()) + " · " + counted();
	}

	/** What was counted, in words. */
	public String counted() {
		if (!(this.check.at("counted").value() instanceof Number counted)) {
			return this.page.say(
					"the graph lists nothing of the kind, and knows no figure of the same matter, subject and period",
					"图谱未列出此类内容，也没有同一事项、对象和时期的数据");
		}
		boolean evident = !this.check.at("countedWithEvidence").isNull();
		boolean independent = !this.check.at("countedIndependently").isNull();
		if (isList()) {
			return this.page.say(
					"{counted} listed, {evident} of them with evidence, {independent} with evidence of others",
					"列出 {counted} 项，其中 {evident} 项有依据，{independent} 项有其他来源的依据", "counted",
					this.page.words().number(counted), "evident",
					this.page.number(this.check.count("countedWithEvidence")), "independent",
					this.page.number(this.check.count("countedIndependently")));
		}
		String figure = figure(counted, this.claim.text("unit"));
		if (!evident) {
			return this.page.say("compared with a figure of {counted}, which has no source", "与数据 {counted} 比较，该数据无来源",
					"counted", figure);
		}
		return independent ? this.page.say("compared with a figure of {counted}", "与数据 {counted} 比较", "counted", figure)
				: this.page.say("compared with a figure of {counted}, which repeats the statement’s own source",
						"与数据 {counted} 比较，该数据与表述出自同一来源", "counted", figure);
	}

	/** Style of a part of the bar of what is stated, listed, and listed with evidence. */
	public String bar(String part) {
		int most = Math.max(1, Math.max(this.check.count("stated"), this.check.count("counted")));
		return "inline-size: %s%%".formatted(Math.round(1000.0 * this.check.count(part) / most) / 10.0);
	}

	/** The figure of an observation with its unit. */
	public String figure(JsonView observation) {
		return (observation.at("value").value() instanceof Number value) ? figure(value, observation.text("unit")) : "";
	}

	/**
	 * A figure with its unit; Chinese counts in hundreds of millions where English counts
	 * in billions.
	 */
	private String figure(Number value, @Nullable String unit) {
		boolean chinese = this.page.language().isChinese();
		String plain = new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
		if ("year".equals(unit)) {
			return this.page.say("{value}", "{value} 年", "value", plain);
		}
		if ("rank".equals(unit)) {
			return this.page.say("rank {value}", "第 {value} 位", "value", plain);
		}
		boolean tenfold = chinese && unit != null && unit.startsWith("billion_");
		return this.page.words().number(tenfold ? value.doubleValue() * 10 : value)
				+ worded(unit, value.doubleValue() == 1 && !chinese);
	}

	/** A unit as it follows a number; one without words is left out. */
	private String worded(@Nullable String unit, boolean single) {
		String word = (unit == null) ? ""
				: this.page.terms()
					.field("Claim", "unit")
					.flatMap((field) -> this.page.terms().code(field, unit))
					.orElse("");
		return word.isEmpty() ? ""
				: ("percent".equals(unit) ? "" : " ") + (single ? word.replaceFirst("s$", "") : word);
	}

	/**
	 * Why the verdict is what it is, beyond the figures: text whose ids of statements and
	 * figures lead to their pages.
	 */
	public List<ShownValue> reason() {
		String text = isCompared() ? this.check.text("reason") : note();
		return (text == null || text.isEmpty()) ? List.of() : this.page.linked(text);
	}

	/** Whether the reason is in English where the page is not. */
	public boolean isOriginal() {
		return this.page.language().isChinese() && this.claim.text("checkNote") != null
				&& this.claim.text("checkNoteZh") == null;
	}

	private boolean isCompared() {
		return this.check.text("document") != null && !isList();
	}

	private @Nullable String note() {
		String chinese = this.page.language().isChinese() ? this.claim.text("checkNoteZh") : null;
		return (chinese != null) ? chinese : this.claim.text("checkNote");
	}

}
