package org.zonegraph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeProperty;

import org.zonegraph.element.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** Made-up questions, each answered by the server and from the seed in plain Java. */
@Tag("properties")
class DifferentialTests {

	private MadeUp asked;

	/** Not in the constructor, whose failure jqwik takes for its own. */
	@BeforeProperty
	void start() {
		this.asked = MadeUp.ofTheSeed();
	}

	@Property(seed = "20261123")
	void anyQuestionIsAnsweredAsPlainJavaAnswersItFromTheSeed(@ForAll long seed) {
		this.asked.assertAnswered(seed, this.asked.questions(seed).question());
	}

	@Property(seed = "20261126")
	void whatCitesASourceIsWhatPlainJavaFindsInTheSeed(@ForAll long seed) {
		this.asked.assertAnswered(seed, this.asked.questions(seed).citations());
	}

	@Property(tries = 12, seed = "20261126")
	void whatIsNearestIsToldAsPlainJavaTellsIt(@ForAll long seed) {
		Part<Node> question = this.asked.questions(seed).nearest();
		List<Map<String, Map<String, Object>>> found = this.asked.zonegraph().ask(question.text()).at("nearest").as();
		for (Map<String, Map<String, Object>> each : found) {
			Map<String, Object> told = new LinkedHashMap<>(each.get("node"));
			Node node = this.asked.graph().node(told.remove("id").toString());
			Seeds.assertSame(seed, question.text(), question.answer().apply(node), told);
		}
	}

	@Property(seed = "20261123")
	void nullAnywhereInAFilterIsRefusedByItsPath(@ForAll long seed) {
		String question = this.asked.questions(seed).questionWithNull();
		Map<String, Object> error = this.asked.zonegraph().refuse(question);
		assertThat(error.get("message").toString()).as(Seeds.told(seed, question))
			.contains("filter.")
			.contains("isNull");
		assertThat(new RunningZonegraph.Answer(error).at("extensions.code").<Object>as()).as(Seeds.told(seed, question))
			.isEqualTo("INVALID_FILTER");
	}

}
