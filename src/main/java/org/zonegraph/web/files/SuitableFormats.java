package org.zonegraph.web.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.document.ParsedDocuments;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.export.file.Layout;

/** Formats that the answers of a trusted document fit into. */
@Component
public final class SuitableFormats {

	private final ParsedDocuments parsed;

	private final FileFormats formats;

	private final GraphQlSource graphQl;

	/** The layout of a question is as lasting as its document. */
	private final Map<String, List<String>> known = new ConcurrentHashMap<>();

	SuitableFormats(ParsedDocuments parsed, FileFormats formats, GraphQlSource graphQl) {
		this.parsed = parsed;
		this.formats = formats;
		this.graphQl = graphQl;
	}

	/**
	 * The formats that suit a question.
	 * @param question the question
	 * @return how the names of such files end
	 */
	public List<String> of(TrustedQuestion question) {
		return this.known.computeIfAbsent(question.name(), (name) -> formats(question));
	}

	private List<String> formats(TrustedQuestion question) {
		// what answers hold does not depend on which thing or text is asked for
		Map<String, Object> variables = new HashMap<>();
		for (Map<String, Object> variable : question.variables()) {
			if (Boolean.TRUE.equals(variable.get("required"))) {
				variables.put(String.valueOf(variable.get("name")), "any");
			}
		}
		return this.formats
			.extensions(Layout.of(this.graphQl.schema(), this.parsed.parse(question.text()), null, variables));
	}

}
