package org.zonegraph.load;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.element.Node;
import org.zonegraph.model.NodeType;

/**
 * Primary or secondary source: how what a grade rests on was read. An official grade
 * rests on the official ones of its sources and on copies, any other on all of them.
 */
final class ReadForms {

	private static final String ORIGINAL = "ORIGINAL";

	private static final String COPY = "COPY";

	private static final String TRANSLATION = "TRANSLATION";

	private static final String UNKNOWN = "";

	private final Map<String, Source> sources;

	ReadForms(Stream<Node> nodes) {
		this.sources = nodes.filter((node) -> node.type().isSource())
			.collect(Collectors.toMap(Node::id, (node) -> Source.of(node.values())));
	}

	/**
	 * The form.
	 * @param confidence the grade
	 * @param ids ids of the sources
	 * @return the strongest form, null where that of one is not known, or there is none
	 */
	private @Nullable String of(@Nullable Object confidence, List<String> ids) {
		if ("UNVERIFIED".equals(confidence)) {
			return null;
		}
		List<String> forms = ids.stream()
			.map(this.sources::get)
			.filter(Objects::nonNull)
			.filter((source) -> !"OFFICIAL".equals(confidence) || source.official() || source.isOther())
			.map(Source::form)
			.toList();
		if (forms.contains(ORIGINAL)) {
			return ORIGINAL;
		}
		return (forms.isEmpty() || forms.contains(UNKNOWN)) ? null : forms.contains(COPY) ? COPY : TRANSLATION;
	}

	/** Puts the form of what a row rests on into it, where that is known. */
	void put(Map<String, Object> row, @Nullable Object confidence, List<String> ids) {
		String form = of(confidence, ids);
		if (form != null) {
			row.put(NodeType.READ_AS, form);
		}
	}

	/**
	 * A publication.
	 *
	 * @param form how it was read, empty where that is not known
	 * @param official whether a government issued it
	 */
	private record Source(String form, boolean official) {

		static Source of(Map<String, Object> values) {
			return new Source(values.getOrDefault("readAs", UNKNOWN).toString(),
					"OFFICIAL".equals(values.get(NodeType.CONFIDENCE)));
		}

		boolean isOther() {
			return List.of(COPY, TRANSLATION).contains(this.form);
		}

	}

}
