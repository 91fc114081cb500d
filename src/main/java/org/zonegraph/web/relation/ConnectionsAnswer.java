package org.zonegraph.web.relation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.web.chart.LinksChart;
import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;

/**
 * What was asked of how things are connected, and answered.
 *
 * @param document the question, empty where nothing was asked
 * @param variables its variables
 * @param data its answer
 */
public record ConnectionsAnswer(String document, Map<String, Object> variables, JsonView data) {

	/** The variables as JSON, for those who draw the answer. */
	public String asked(HtmlPage page) {
		Map<String, Object> all = new HashMap<>(this.variables);
		all.put("language", page.language().name());
		return JsonMapper.shared().writeValueAsString(all);
	}

	/** What can be drawn of it. */
	Map<String, Supplier<Drawing>> drawings(HtmlPage page, String title) {
		List<JsonView> paths = this.data.each("paths.nodes");
		JsonView around = this.data.at("neighborhood");
		if (!paths.isEmpty()) {
			return Map.of("paths", () -> LinksChart.paths(page, paths, title));
		}
		return around.isNull() ? Map.of() : Map.of("neighborhood", () -> LinksChart.around(page, around, title));
	}

	/** The furthest that was looked. */
	public int far() {
		return (Integer) Objects.requireNonNull(this.variables.get("maxHops"));
	}

	/** Whether any relationship or kind was chosen. */
	public boolean isChosen() {
		return this.variables.containsKey("relationships") || this.variables.containsKey(ConnectionsPage.THROUGH);
	}

	/** The ids of what the graph does not have. */
	public List<String> unknown() {
		if (this.document.equals("neighborhood")) {
			return this.data.at("neighborhood").isNull() ? List.of(String.valueOf(this.variables.get("id")))
					: List.of();
		}
		return Stream.of(ConnectionsPage.FROM, ConnectionsPage.TO)
			.filter((end) -> this.data.each("ends").get(end.equals(ConnectionsPage.FROM) ? 0 : 1).isNull())
			.map((end) -> String.valueOf(this.variables.get(end)))
			.toList();
	}

	/** The name of an end, what was picked where it has none. */
	String name(int end, String picked) {
		List<JsonView> ends = this.document.equals("paths") ? this.data.each("ends")
				: this.data.each("neighborhood.nodes");
		String name = (ends.size() > end) ? ends.get(end).text("name") : null;
		return (name != null) ? name : picked;
	}

}
