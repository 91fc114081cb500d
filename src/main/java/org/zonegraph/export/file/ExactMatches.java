package org.zonegraph.export.file;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;

/**
 * Mapping to registers of others: what they call a thing in RDF, as far as its
 * identifiers were selected with their scheme and value.
 */
final class ExactMatches {

	static final String TERM = "skos:exactMatch";

	private ExactMatches() {
	}

	/** The IRIs of identifiers, in their order, none of what is a list of others. */
	static List<String> of(Model model, Layout identifiers, Object value) {
		Layout scheme = identifiers.of("scheme");
		Layout called = identifiers.of("value");
		boolean told = identifiers.type().equals(IdentifierScheme.TYPE);
		return (told && scheme != null && called != null && value instanceof List<?> entries) ? entries.stream()
			.flatMap((entry) -> (entry instanceof Map<?, ?> fields)
					? iri(model, String.valueOf(fields.get(scheme.key())), String.valueOf(fields.get(called.key())))
					: Stream.of())
			.toList() : List.of();
	}

	private static Stream<String> iri(Model model, String scheme, String value) {
		return IdentifierScheme.of(model)
			.stream()
			.filter((each) -> each.constant().equals(scheme))
			.map((each) -> each.iri(value));
	}

}
