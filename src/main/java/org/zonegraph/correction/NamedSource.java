package org.zonegraph.correction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.zonegraph.model.Grades;
import org.zonegraph.text.Sha256;

/**
 * The source that a correction rests on: one that there is, or the address of one that
 * gets a row.
 *
 * @param id id of the source, empty where none was named
 * @param grade the grade of what it states
 * @param cells the same as cells of a line
 */
record NamedSource(String id, String grade, Map<String, String> cells) {

	NamedSource {
		cells = Map.copyOf(cells);
	}

	/**
	 * The source of a correction.
	 * @param correction the correction
	 * @param sources the file of sources, to which one that is none yet is added
	 */
	static NamedSource of(Correction correction, EditedTable sources) {
		String source = correction.source();
		if (source.isEmpty()) {
			return new NamedSource("", "UNVERIFIED", Map.of("confidence", "UNVERIFIED", "note",
					Grades.CITATION_NEEDED + "a reader says so and named no source."));
		}
		int row = sources.rows(correction.isAddress() ? "url" : "id", source).stream().findFirst().orElse(-1);
		String id = (row >= 0) ? sources.cell(row, "id") : correction.isAddress() ? added(correction, sources) : source;
		String grade = Grades.ofPublication((row >= 0) ? sources.cell(row, "kind") : correction.publication().kind());
		Map<String, String> cells = new HashMap<>(
				Map.of("confidence", grade, "sources", id, "quote", correction.quote()));
		if (!correction.quote().isEmpty()) {
			cells.put("readOn", correction.day());
		}
		return new NamedSource(id, grade, cells);
	}

	private static String added(Correction correction, EditedTable sources) {
		String address = correction.source();
		String host = address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("[/?#:].*", "");
		String slug = host.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
		String id = "source:%s-%s".formatted(slug, Sha256.hex(address).substring(0, 8));
		String title = correction.publication().title();
		int row = 0;
		while (row < sources.size() && sources.cell(row, "id").compareTo(id) < 0) {
			row++;
		}
		sources.insert(row, Map.of("id", id, "title", title.isEmpty() ? host : title, "publisher", host, "url", address,
				"kind", correction.publication().kind()));
		return id;
	}

}
