package org.zonegraph.web.reform;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;

/**
 * Where a measure was first tried and why that is believed, in words: what is not known
 * has words too.
 *
 * @param page the page
 */
public record OriginWords(HtmlPage page) {

	/** What stands in an address for what is not known. */
	public static final String UNKNOWN = "UNKNOWN";

	/** The kind of place, by a value of {@code OriginKind}. */
	public String kind(@Nullable String value) {
		return Optional.ofNullable(value)
			.filter((known) -> !known.equals(UNKNOWN))
			.map((known) -> this.page.terms().term("OriginKind", known))
			.orElseGet(() -> this.page.say("Not known", "不明"));
	}

	/** What that rests on, by a value of {@code OriginBasis}. */
	public String basis(@Nullable String value) {
		return Optional.ofNullable(value)
			.filter((known) -> !known.equals(UNKNOWN))
			.map((known) -> this.page.terms().term("OriginBasis", known))
			.orElseGet(() -> this.page.say("No basis was read", "未查阅依据"));
	}

	/** Where a measure is said to come from and on what that rests, as a sentence. */
	String sentence(JsonView measure) {
		String kind = measure.text("originKind");
		String basis = measure.text("originBasis");
		return switch (kind + " " + basis) {
			case "SPECIAL_CUSTOMS_AREA EXPLICIT_SOURCE" ->
				this.page.say("A source that was read says that it originated in special customs supervision areas.",
						"已查阅的来源称其起源于海关特殊监管区域。");
			case "SPECIAL_CUSTOMS_AREA SCOPE_INFERENCE" -> this.page.say(
					"It is counted among those that originated in special customs supervision areas because the notice promotes it to such areas. That is an inference: no source that was read says where it was first tried.",
					"因文件将其推广至海关特殊监管区域，故计入起源于该类区域的措施。这是推断：已查阅的来源均未说明其首先试点于何处。");
			case "SPECIAL_CUSTOMS_AREA CANDIDATE" -> this.page.say(
					"It is counted among those that originated in special customs supervision areas to reach the stated 18; another item may be meant.",
					"为凑足所述18项而计入起源于海关特殊监管区域的措施，所指可能是另一项。");
			case "PILOT_FTZ EXPLICIT_SOURCE" -> this.page.say(
					"A source that was read says that it was first tried in a pilot free trade zone, outside the special customs supervision areas as far as is known.",
					"已查阅的来源称其首先在自由贸易试验区试点；据现有资料，不在海关特殊监管区域内。");
			case "PILOT_FTZ null" ->
				this.page.say("It is attributed to a pilot free trade zone, but no source for that was read.",
						"被归于自由贸易试验区，但尚未查阅到相关来源。");
			case "null null" -> this.page.say("Where it was first tried is not known.", "首先试点于何处不详。");
			default -> this.page.say("{kind}. {basis}.", "{kind}。{basis}。", "kind", kind(kind), "basis", basis(basis));
		};
	}

}
