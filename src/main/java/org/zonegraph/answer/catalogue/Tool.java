package org.zonegraph.answer.catalogue;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zonegraph.answer.document.TrustedQuestion;

/**
 * Tool of an assistant: one or several trusted documents under one name, with JSON Schema
 * of what it takes and of what it answers.
 *
 * @param name its name
 * @param description what it answers, in the words of its documents
 * @param input schema of its arguments
 * @param output schema of the data that its documents answer, to a small depth
 * @param questions its documents; none where the caller brings the document
 */
public record Tool(String name, String description, Map<String, Object> input, Map<String, Object> output,
		List<ToolQuestion> questions) {

	/** The arguments that it takes, with their schemas. */
	@SuppressWarnings("unchecked")
	public Map<String, Map<String, Object>> arguments() {
		return (Map<String, Map<String, Object>>) this.input.getOrDefault("properties", Map.of());
	}

	/** The names of the arguments that must be given. */
	@SuppressWarnings("unchecked")
	public List<String> required() {
		return (List<String>) this.input.getOrDefault("required", List.of());
	}

	/**
	 * A document of a tool.
	 *
	 * @param choice what is asked for where it is the one, null where there is no other
	 * @param question the document
	 */
	public record ToolQuestion(@Nullable String choice, TrustedQuestion question) {
	}

}
