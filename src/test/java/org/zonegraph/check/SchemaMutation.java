package org.zonegraph.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Mutation of a text of GraphQL's schema language, as a slip of the keyboard or of the
 * clipboard would make it.
 *
 * @param text the text with the slip
 * @param what what was done
 * @param first the first line that it touches
 * @param last the last line that it touches
 * @param words names that went or came
 */
record SchemaMutation(String text, String what, int first, int last, Set<String> words) {

	/** A string with what precedes it, a comment, a name, a number, a sign. */
	private static final Pattern TOKEN = Pattern
		.compile("\"(?:\\\\.|[^\"\\\\])*\"|#[^\\n]*|[A-Za-z_]\\w*|\\d+|[!\\[\\]{}():=&@]");

	private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

	private static final Pattern DIRECTIVE = Pattern.compile(" @\\w+(?:\\((?:[^()\"]|\"[^\"]*\")*\\))?");

	/** A description and the field or the value after it. */
	private static final Pattern MEMBER = Pattern.compile("  \"[^\"\\n]*\"\\n  \\w[^\\n]*(?<!\\()\\n");

	private static final Pattern DEFINITION = Pattern
		.compile("(?m)^\"[^\\n]*\"\\n(?:[^\"\\n][^\\n]*\\{\\n(?:  [^\\n]*\\n)*\\}\\n|[^{\\n]*\\n)");

	private static final Pattern DESCRIPTION = Pattern.compile("(?m)^ *\"[^\"\\n]*\"\\n");

	static SchemaMutation of(String text, Random random) {
		return switch (random.nextInt(12)) {
			case 0, 1, 2 -> typo(text, random);
			case 3, 4 -> another(text, random);
			case 5 -> without(text, any(tokens(text), random), "without");
			case 6 -> doubled(text, any(tokens(text), random), "twice");
			case 7 -> without(text, any(matches(DIRECTIVE, text), random), "without the directive");
			case 8 -> moved(text, random);
			case 9 -> random.nextBoolean() ? without(text, any(matches(MEMBER, text), random), "without the member")
					: doubled(text, any(matches(MEMBER, text), random), "twice the member");
			case 10 ->
				random.nextBoolean() ? without(text, any(matches(DEFINITION, text), random), "without the definition")
						: doubled(text, any(matches(DEFINITION, text), random), "twice the definition");
			default -> random.nextBoolean() ? turned(text, random)
					: without(text, any(matches(DESCRIPTION, text), random), "without the description");
		};
	}

	/** A letter that is missing, twice there or in the wrong place. */
	private static SchemaMutation typo(String text, Random random) {
		MatchResult token = any(named(text), random);
		MatchResult name = any(matches(NAME, token.group()), random);
		StringBuilder changed = new StringBuilder(name.group());
		int at = random.nextInt(changed.length());
		switch (random.nextInt(3)) {
			case 0 -> changed.deleteCharAt(at);
			case 1 -> changed.insert(at, changed.charAt(at));
			default -> changed.insert(at, (char) ('a' + random.nextInt(26)));
		}
		int start = token.start() + name.start();
		return replaced(text, start, start + name.group().length(), changed.toString(), "typo");
	}

	/** Another name of the schema in place of one. */
	private static SchemaMutation another(String text, Random random) {
		MatchResult token = any(named(text), random);
		MatchResult name = any(matches(NAME, token.group()), random);
		List<String> others = named(text).stream()
			.flatMap((each) -> matches(NAME, each.group()).stream())
			.map(MatchResult::group)
			.filter((each) -> !each.equals(name.group()))
			.toList();
		int start = token.start() + name.start();
		return replaced(text, start, start + name.group().length(), any(others, random), "another name");
	}

	private static SchemaMutation moved(String text, Random random) {
		MatchResult directive = any(matches(DIRECTIVE, text), random);
		MatchResult member = any(matches(MEMBER, text), random);
		int end = member.end() - 1;
		return replaced(text, end, end, directive.group(), "another directive");
	}

	private static SchemaMutation turned(String text, Random random) {
		MatchResult direction = any(matches(Pattern.compile("(?<=direction: )(?:IN|OUT)"), text), random);
		return replaced(text, direction.start(), direction.end(), direction.group().equals("IN") ? "OUT" : "IN",
				"turned");
	}

	private static SchemaMutation without(String text, MatchResult part, String what) {
		return replaced(text, part.start(), part.end(), "", what);
	}

	private static SchemaMutation doubled(String text, MatchResult part, String what) {
		String between = NAME.matcher(part.group()).matches() ? " " : "";
		return replaced(text, part.end(), part.end(), between + part.group(), what);
	}

	private static SchemaMutation replaced(String text, int start, int end, String to, String what) {
		String from = text.substring(start, end);
		String changed = text.substring(0, start) + to + text.substring(end);
		int first = line(text, start);
		Set<String> words = new TreeSet<>();
		List.of(around(text, start, end), around(changed, start, start + to.length()))
			.forEach((part) -> matches(NAME, part).forEach((name) -> words.add(name.group())));
		return new SchemaMutation(changed,
				"%s: '%s' became '%s' in line %d".formatted(what, from.strip(), to.strip(), first), first,
				line(changed, start + to.length()), words);
	}

	/** What was changed with the rest of the name that it was a part of. */
	private static String around(String text, int start, int end) {
		int from = start;
		int to = end;
		while (from > 0 && Character.isJavaIdentifierPart(text.charAt(from - 1))) {
			from--;
		}
		while (to < text.length() && Character.isJavaIdentifierPart(text.charAt(to))) {
			to++;
		}
		return text.substring(from, to);
	}

	private static int line(String text, int offset) {
		return (int) text.substring(0, offset).chars().filter((sign) -> sign == '\n').count() + 1;
	}

	/** What means something: neither descriptions nor comments. */
	static List<MatchResult> tokens(String text) {
		List<MatchResult> tokens = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(text);
		while (matcher.find()) {
			String before = text.substring(Math.max(0, matcher.start() - 9), matcher.start()).stripTrailing();
			boolean argument = before.endsWith(":") || before.endsWith("[") || before.endsWith("\",");
			if (!matcher.group().startsWith("#") && (!matcher.group().startsWith("\"") || argument)) {
				tokens.add(matcher.toMatchResult());
			}
		}
		return tokens;
	}

	/** Tokens with a name in them. */
	private static List<MatchResult> named(String text) {
		return tokens(text).stream().filter((token) -> NAME.matcher(token.group()).find()).toList();
	}

	private static List<MatchResult> matches(Pattern pattern, String text) {
		return pattern.matcher(text).results().collect(Collectors.toList());
	}

	private static <T> T any(List<T> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

}
