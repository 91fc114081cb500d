package org.zonegraph.web.html;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * A question of a page.
 *
 * @param document name of the trusted document
 * @param variables its variables
 */
public record PageQuestion(String document, Map<String, Object> variables) {

	/** The variables as parameters of an address: texts as they are, all else as JSON. */
	public Map<String, Object> params() {
		Map<String, Object> params = new LinkedHashMap<>();
		this.variables.forEach((name, value) -> params.put(name,
				(value instanceof String) ? value : JsonMapper.shared().writeValueAsString(value)));
		return params;
	}

}
