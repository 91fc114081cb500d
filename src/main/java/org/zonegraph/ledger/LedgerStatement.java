package org.zonegraph.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A statement as the ledger keeps it: a line of canonical JSON (RFC 8785), so that what
 * is said alike is the same text.
 *
 * @param key which statement it is: the same before and after a change
 * @param subject id of what it is about
 * @param about ids of all things that it is about
 * @param thing what kind of thing, or of relationship, it is about
 * @param labelEn what that is called in English
 * @param labelZh what it is called in Chinese
 * @param field which of its fields, null where it is all of it
 * @param said canonical JSON of what is said, its grade and its sources among that
 * @param sources ids of what it rests on
 */
record LedgerStatement(String key, String subject, List<String> about, String thing, String labelEn, String labelZh,
		@Nullable String field, String said, List<String> sources) {

	LedgerStatement {
		about = List.copyOf(about);
		sources = List.copyOf(sources);
	}

	/** Canonical JSON of a value. */
	static String canonical(Object value) {
		try {
			// the library takes no scalars
			String list = new JsonCanonicalizer(JsonMapper.shared().writeValueAsString(List.of(value)))
				.getEncodedString();
			return list.substring(1, list.length() - 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The line that is kept. */
	String line() {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("key", this.key);
		line.put("subject", this.subject);
		line.put("about", this.about);
		line.put("thing", this.thing);
		line.put("label", List.of(this.labelEn, this.labelZh));
		if (this.field != null) {
			line.put("field", this.field);
		}
		line.put("said", this.said);
		line.put("sources", this.sources);
		return canonical(line);
	}

	/** Reads a line. */
	@SuppressWarnings("unchecked")
	static LedgerStatement read(String text) {
		Map<String, Object> line = JsonMapper.shared().readValue(text, Map.class);
		List<String> label = (List<String>) line.getOrDefault("label", List.of("", ""));
		return new LedgerStatement(String.valueOf(line.get("key")), String.valueOf(line.get("subject")),
				(List<String>) line.getOrDefault("about", List.of()), String.valueOf(line.get("thing")), label.get(0),
				label.get(1), (String) line.get("field"), String.valueOf(line.get("said")),
				(List<String>) line.getOrDefault("sources", List.of()));
	}

	/** Whether it says that there is such a thing or relationship at all. */
	boolean isWhole() {
		return this.field == null;
	}

}
