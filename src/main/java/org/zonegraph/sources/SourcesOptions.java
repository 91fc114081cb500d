package org.zonegraph.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a command was called with.
 *
 * @param measures whether measures are looked for, rather than addresses checked
 * @param folder the seed
 * @param only ids of sources and hosts, all where there is none
 * @param at addresses by ids of notices
 * @param rows the table of what was checked
 * @param patch where a patch is written
 * @param timeGate the TimeGate of an archive, empty where none is asked
 */
record SourcesOptions(boolean measures, Path folder, List<String> only, Map<String, List<String>> at, Path rows,
		Path patch, String timeGate) {

	static final String USAGE = """
			usage: sources check [FOLDER] [--only ID-OR-HOST,...] [--rows FILE] [--patch FILE] [--archive TIMEGATE|none]
			       sources look --measures [FOLDER] [--at NOTICE=ADDRESS]... [--patch FILE]
			a folder such as seed/, which it is where none is named; what is found is written to checks/sources.csv and sources.patch""";

	SourcesOptions {
		only = List.copyOf(only);
		at = Map.copyOf(at);
	}

	/**
	 * Reads them.
	 * @param words what stands behind the name of the command
	 * @throws IllegalArgumentException if they make no sense
	 */
	static SourcesOptions of(List<String> words) {
		String command = words.isEmpty() ? "" : words.get(0);
		if (!command.equals("check") && !command.equals("look")) {
			throw new IllegalArgumentException("check or look?");
		}
		Map<String, List<String>> options = new LinkedHashMap<>();
		List<String> folders = new ArrayList<>();
		for (int i = 1; i < words.size(); i++) {
			String word = words.get(i);
			if (!word.startsWith("--")) {
				folders.add(word);
				continue;
			}
			int equals = word.indexOf('=');
			String name = (equals < 0) ? word.substring(2) : word.substring(2, equals);
			boolean known = (command.equals("check") ? List.of("only", "rows", "patch", "archive")
					: List.of("measures", "at", "patch"))
				.contains(name);
			boolean valued = equals >= 0 || name.equals("measures") || i + 1 < words.size();
			if (!known || !valued) {
				throw new IllegalArgumentException(known ? word + " has no value" : "there is no " + word);
			}
			String value = (equals >= 0) ? word.substring(equals + 1) : name.equals("measures") ? "" : words.get(++i);
			options.computeIfAbsent(name, (key) -> new ArrayList<>()).add(value);
		}
		Path folder = Path.of(folders.isEmpty() ? "seed" : folders.get(0));
		if (folders.size() > 1 || !Files.isRegularFile(folder.resolve("sources.csv"))) {
			throw new IllegalArgumentException("there is no seed in " + String.join(" ", folders));
		}
		if (command.equals("look") && !options.containsKey("measures")) {
			throw new IllegalArgumentException("look for what? --measures");
		}
		return new SourcesOptions(command.equals("look"), folder, only(options), at(options),
				Path.of(last(options, "rows", "checks/sources.csv")), Path.of(last(options, "patch", "sources.patch")),
				last(options, "archive", Archive.USUAL).replaceFirst("^none$", ""));
	}

	private static String last(Map<String, List<String>> options, String name, String otherwise) {
		List<String> values = options.getOrDefault(name, List.of(otherwise));
		return values.get(values.size() - 1);
	}

	private static List<String> only(Map<String, List<String>> options) {
		return options.getOrDefault("only", List.of())
			.stream()
			.flatMap((each) -> List.of(each.split(",")).stream())
			.filter((each) -> !each.isBlank())
			.toList();
	}

	private static Map<String, List<String>> at(Map<String, List<String>> options) {
		Map<String, List<String>> at = new LinkedHashMap<>();
		for (String each : options.getOrDefault("at", List.of())) {
			int equals = each.indexOf('=');
			if (equals < 0) {
				throw new IllegalArgumentException("--at %s: a notice, = and an address".formatted(each));
			}
			at.computeIfAbsent(each.substring(0, equals), (key) -> new ArrayList<>()).add(each.substring(equals + 1));
		}
		return at;
	}

	/** Whether a source is to be checked. */
	boolean isChosen(CitedSource source) {
		return this.only.isEmpty()
				|| this.only.stream().anyMatch((each) -> each.equals(source.id()) || source.isAt(each));
	}

}
