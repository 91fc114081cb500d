package org.zonegraph;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of ids that find nothing. */
class IdHintTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"area(id: \"chongqing-xiyong-cbz\") { id }|area: 'chongqing-xiyong-cbz' is no id, did you mean area:chongqing-xiyong-cbz?",
			"a: area(id: \"province:CN-CQ\") { id }|a: 'province:CN-CQ' is the id of one of provinces; ask province(id: \"province:CN-CQ\")",
			"node(id: \"aera:chongqing-xiyong-cbz\") { id }|node: 'aera:chongqing-xiyong-cbz' is no id, did you mean area:chongqing-xiyong-cbz?",
			"node(id: \"xiyong\") { id }|node: 'xiyong' is no id; ids read kind:slug",
			"area(id: \"area:xiyong\") { id }|area: there is nothing of the id 'area:xiyong'; search(text: ...)",
			"areas(filter: {province: {id: {in: [\"CN-CQ\", \"province:CN-SH\"]}}}) { totalCount }|areas.filter.province.id.in: 'CN-CQ' is no id, did you mean province:CN-CQ?",
			"areas(filter: {reaches: {id: \"guofa-2014-65-29\"}}) { totalCount }|areas.filter.reaches.id: 'guofa-2014-65-29' is no id; ids read kind:slug",
			"lineage(measure: \"guofa-2014-65-29\") { measure { id } }|lineage: 'guofa-2014-65-29' is no id, did you mean measure:guofa-2014-65-29?",
			"lineage(measure: \"area:anqing-cbz\") { measure { id } }|lineage: 'area:anqing-cbz' is the id of one of areas; ask area",
			"series(indicator: \"trade_value\") { unit }|series: 'trade_value' is no id, did you mean indicator:trade_value?",
			"provinces(first: 1) { nodes { areas(filter: {or: [{not: {id: {eq: \"x\"}}}]}) { totalCount } } }|provinces.nodes.areas.filter.or.not.id.eq: 'x' is no id, did you mean area:x?" })
	void whatWasProbablyMeantIsSaid(String question, String hint) {
		assertThat(hints("{ %s }".formatted(question))).singleElement().asString().startsWith(hint);
	}

	@Test
	void idsThatFindSomethingAndThoseOfOthersNeedNoHint() {
		assertThat(hints("""
				{ area(id: "area:chongqing-xiyong-cbz") { id } node(id: "wikidata:Q43684") { id }
				  areas(filter: {province: {id: {eq: "province:CN-CQ"}}}) { totalCount } }""")).isNull();
	}

	@Test
	void hintsAreFewAndShort() {
		String ids = "\"%s\", ".formatted("x".repeat(1000)) + "\"b\", \"c\", \"d\", \"e\", \"f\", \"g\"";
		assertThat(hints("{ areas(filter: {id: {in: [%s]}}) { totalCount } }".formatted(ids))).hasSize(5)
			.allSatisfy((hint) -> assertThat(hint).hasSizeLessThan(400));
	}

	private List<String> hints(String question) {
		return RunningZonegraph.read(this.zonegraph.postQuestion(question, Map.of())).at("extensions.hints").as();
	}

}
