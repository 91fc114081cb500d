package org.zonegraph.web.doubt;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.kind.EntityFacts;
import org.zonegraph.web.kind.StatedField;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/**
 * A field of which sources say different things, in the words of readers.
 *
 * @param subject the thing that has it, or where the relationship starts
 * @param relation what joins that to another, null where nothing does
 * @param object the other
 * @param label what the field is called
 * @param values its values, the one that is shown first
 * @param rule why that is shown, as a sentence
 */
public record ConflictWords(JsonView subject, @Nullable String relation, JsonView object, String label,
		List<Stated> values, String rule) {

	public ConflictWords {
		values = List.copyOf(values);
	}

	static ConflictWords of(HtmlPage page, JsonView each) {
		StatedField field = StatedField.of(page, each).orElseThrow();
		return new ConflictWords(each.at("subject"), StatedField.relation(page, each), each.at("object"), field.label(),
				each.each("statements").stream().map((said) -> Stated.of(page, field, said)).toList(),
				page.say("{rule}: {meaning}.", "{rule}：{meaning}。", "rule",
						page.terms().term("ConflictRule", each.said("rule")), "meaning",
						page.terms().meaning("ConflictRule", each.said("rule"))));
	}

	/** What it is about, for those who do not see where it stands. */
	public String named() {
		return Stream.of(this.subject.text("name"), this.relation, this.object.text("name"), this.label)
			.flatMap(Stream::ofNullable)
			.collect(Collectors.joining(" "));
	}

	/**
	 * One of the values.
	 *
	 * @param value the value
	 * @param shown whether it is the one that is shown
	 * @param rank how it ranks
	 * @param why its evidence
	 * @param sources what states it
	 */
	public record Stated(ShownValue value, boolean shown, String rank, JsonView why, List<JsonView> sources) {

		public Stated {
			sources = List.copyOf(sources);
		}

		static Stated of(HtmlPage page, StatedField field, JsonView said) {
			boolean shown = said.said("rank").equals("PREFERRED");
			return new Stated(field.shown(said.said("value")), shown,
					shown ? page.say("shown", "显示") : page.terms().term("StatementRank", said.said("rank")),
					EntityFacts.whySaid(said), said.each("evidence.sources"));
		}

	}

}
