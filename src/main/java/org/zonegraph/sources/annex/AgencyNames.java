package org.zonegraph.sources.annex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.zonegraph.seed.SeedFiles;
import org.zonegraph.text.NormalText;

/**
 * What agencies are called: in Chinese, by what others say for it, and by their letters.
 */
public final class AgencyNames {

	private final Map<String, String> ids = new HashMap<>();

	private final Map<String, String> abbreviations = new HashMap<>();

	private final List<String> longestFirst;

	/** The agencies of a seed. */
	public AgencyNames(SeedFiles files) {
		for (SeedRow row : SeedRow.of(files, "agencies")) {
			this.ids.put(NormalText.of(row.cell("nameZh")).key(), row.cell("id"));
			this.abbreviations.put(row.cell("abbreviation"), row.cell("id"));
		}
		SeedRow.of(files, "synonyms").forEach((row) -> {
			if (row.cell("means").startsWith("agency:")) {
				this.ids.put(NormalText.of(row.cell("words")).key(), row.cell("means"));
			}
		});
		this.ids.remove("");
		this.abbreviations.remove("");
		this.longestFirst = this.ids.keySet()
			.stream()
			.sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
			.toList();
	}

	/**
	 * Reads a cell with Chinese names.
	 * @param cell names, whatever stands between them
	 * @return ids in their order; nothing where any of it is no name that is known, for
	 * who leads something is known as a whole or not at all
	 */
	public Optional<List<String>> named(String cell) {
		String rest = NormalText.of(cell).key();
		List<String> found = new ArrayList<>();
		while (!rest.isEmpty()) {
			Optional<String> name = this.longestFirst.stream().filter(rest::startsWith).findFirst();
			if (name.isEmpty()) {
				return Optional.empty();
			}
			found.add(this.ids.getOrDefault(name.get(), ""));
			rest = rest.substring(name.get().length());
		}
		return found.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(found));
	}

	/**
	 * What is left of a text without the names at its beginning, as it is compared.
	 * @param key a text as it is compared
	 */
	String withoutNamesBefore(String key) {
		String rest = key;
		Optional<String> name = this.longestFirst.stream().filter(rest::startsWith).findFirst();
		while (name.isPresent()) {
			rest = rest.substring(name.get().length());
			name = this.longestFirst.stream().filter(rest::startsWith).findFirst();
		}
		return rest;
	}

	/**
	 * Reads the seed's words, such as {@code GAC; MOT}.
	 * @return ids in their order; nothing where they say anything else
	 */
	public Optional<List<String>> abbreviated(String words) {
		List<String> found = new ArrayList<>();
		for (String word : words.replaceAll("\\bwith\\b", ";").split("[;,()]")) {
			String id = this.abbreviations.get(word.strip());
			if (id != null) {
				found.add(id);
			}
			else if (!word.isBlank()) {
				return Optional.empty();
			}
		}
		return found.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(found));
	}

	/** The seed's words for agencies. */
	public String words(List<String> agencies) {
		return String.join("; ",
				agencies.stream()
					.map((id) -> this.abbreviations.entrySet()
						.stream()
						.filter((each) -> each.getValue().equals(id))
						.map(Map.Entry::getKey)
						.findFirst()
						.orElse(id))
					.toList());
	}

}
