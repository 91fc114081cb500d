package org.zonegraph.sources;

import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.zonegraph.seed.SeedFiles;
import org.zonegraph.sources.annex.SeedRow;
import org.zonegraph.sources.fetch.WebAddress;
import org.zonegraph.text.NormalText;
import org.zonegraph.text.Sha256;

/**
 * A source of the seed with an address, and what should stand there.
 *
 * @param id its id
 * @param url where it was read
 * @param quotes the words that the seed has of it
 * @param names names of what cites it, in the order of the seed
 */
public record CitedSource(String id, String url, List<String> quotes, List<String> names) {

	/** Provinces, industries and the like are named on pages about anything. */
	private static final List<String> THINGS = List.of("areas", "formerAreas", "enterprises", "measures", "notices",
			"policies", "policyMeasures", "pilotZones");

	private static final List<String> NAMES = List.of("nameZh", "nameEn", "titleZh", "titleZhAsSourced", "titleEn",
			"number");

	/** Shorter ones stand on pages that are about something else. */
	private static final int SHORTEST_CHINESE = 4;

	private static final int SHORTEST = 8;

	public CitedSource {
		quotes = List.copyOf(quotes);
		names = List.copyOf(names);
	}

	/** A hash of what is looked for: what was looked for before need not be again. */
	String wanted() {
		return Sha256.hex(String.join("\n", this.quotes) + "\n\n" + String.join("\n", this.names)).substring(0, 16);
	}

	/** Whether a host, or one below it, is that of the address. */
	boolean isAt(String host) {
		return WebAddress.of(this.url)
			.map(URI::getHost)
			.filter((own) -> own.equals(host) || own.endsWith("." + host))
			.isPresent();
	}

	/** The sources of a seed that have an address, by their ids. */
	static List<CitedSource> of(SeedFiles files) {
		Map<String, Set<String>> named = named(files);
		Map<String, Set<String>> names = new HashMap<>();
		Map<String, Set<String>> quotes = new HashMap<>();
		files.contents().keySet().stream().filter((file) -> file.endsWith(".csv")).forEach((file) -> {
			for (SeedRow row : SeedRow.of(files, file.replaceFirst("\\.csv$", ""))) {
				for (String source : row.list("sources")) {
					Set<String> own = names.computeIfAbsent(source, (key) -> new LinkedHashSet<>());
					row.cells().values().forEach((cell) -> own.addAll(named.getOrDefault(cell, Set.of())));
					Set<String> words = quotes.computeIfAbsent(source, (key) -> new LinkedHashSet<>());
					Stream.of(row.cell("quote")).filter((quote) -> !quote.isEmpty()).forEach(words::add);
				}
			}
		});
		return SeedRow.of(files, "sources").stream().filter((row) -> !row.cell("url").isEmpty()).map((row) -> {
			String id = row.cell("id");
			return new CitedSource(id, row.cell("url"), List.copyOf(quotes.getOrDefault(id, Set.of())),
					List.copyOf(names.getOrDefault(id, Set.of())));
		}).sorted(Comparator.comparing(CitedSource::id)).toList();
	}

	/** What things are called that have names of their own, by their ids. */
	private static Map<String, Set<String>> named(SeedFiles files) {
		Map<String, Set<String>> named = new HashMap<>();
		THINGS.stream().flatMap((thing) -> SeedRow.of(files, thing).stream()).forEach((row) -> {
			Set<String> own = new LinkedHashSet<>();
			NAMES.stream().map((column) -> row.cell(column)).filter(CitedSource::tells).forEach(own::add);
			named.put(row.cell("id"), own);
		});
		return named;
	}

	private static boolean tells(String name) {
		NormalText text = NormalText.of(name);
		return text.key().length() >= (text.hasHan() ? SHORTEST_CHINESE : SHORTEST);
	}

}
