package org.zonegraph.query.compile;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pretty printer of Cypher, for those who review it: a clause a line, what is nested
 * further in. Changes nothing but white space.
 */
final class StatementLayout {

	private static final Pattern TOKEN = Pattern
		.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`|\\w+|\\s+|.", Pattern.DOTALL);

	private static final Set<String> CLAUSES = Set.of("MATCH", "OPTIONAL", "WHERE", "WITH", "UNWIND", "RETURN", "ORDER",
			"LIMIT", "CALL", "UNION");

	private static final Set<String> SUBQUERIES = Set.of("COLLECT", "COUNT", "EXISTS");

	/** What begins with a clause's word and is none. */
	private static final Set<String> BEFORE = Set.of("STARTS", "ENDS", "OPTIONAL");

	private static final int LONG = 100;

	private final StringBuilder text = new StringBuilder();

	/** Which brackets are open: C for a subquery, L for a list a line each, else I. */
	private final StringBuilder open = new StringBuilder();

	private String last = "";

	/** Whether the next brace begins the body of a CALL. */
	private boolean called;

	private StatementLayout() {
	}

	static String of(String statement) {
		StatementLayout layout = new StatementLayout();
		Matcher tokens = TOKEN.matcher(statement);
		while (tokens.find()) {
			layout.token(tokens.group(), statement, tokens.start());
		}
		return layout.text.toString().strip().replaceAll("[ \t]+\n", "\n");
	}

	private void token(String token, String statement, int at) {
		if (token.isBlank()) {
			if (!this.text.isEmpty() && !Character.isWhitespace(this.text.charAt(this.text.length() - 1))) {
				this.text.append(' ');
			}
			return;
		}
		switch (token) {
			case "{", "[", "(" -> begin(token, statement, at);
			case "}", "]", ")" -> end(token);
			case "," -> {
				this.text.append(token);
				if (kind() == 'L') {
					line();
				}
			}
			default -> {
				if (CLAUSES.contains(token) && (kind() == 'C' || kind() == ' ') && !BEFORE.contains(this.last)) {
					line();
				}
				this.text.append(token);
			}
		}
		this.called = token.equals("CALL") || (this.called && (token.equals("(") || token.equals(")")));
		this.last = token;
	}

	private void begin(String token, String statement, int at) {
		boolean subquery = token.equals("{") && (this.called || SUBQUERIES.contains(this.last));
		boolean list = token.equals("[") && !this.last.equals("-") && kind() != 'I' && length(statement, at) > LONG;
		this.text.append(token);
		this.open.append(subquery ? 'C' : list ? 'L' : 'I');
		if (subquery || list) {
			line();
		}
	}

	private void end(String token) {
		char ended = kind();
		this.open.setLength(Math.max(0, this.open.length() - 1));
		if (ended != 'I') {
			line();
		}
		this.text.append(token);
	}

	private char kind() {
		return this.open.isEmpty() ? ' ' : this.open.charAt(this.open.length() - 1);
	}

	private static int length(String statement, int at) {
		int depth = 0;
		for (int i = at; i < statement.length(); i++) {
			depth += (statement.charAt(i) == '[') ? 1 : (statement.charAt(i) == ']') ? -1 : 0;
			if (depth == 0) {
				return i - at;
			}
		}
		return statement.length() - at;
	}

	private void line() {
		int end = this.text.length();
		while (end > 0 && Character.isWhitespace(this.text.charAt(end - 1))) {
			end--;
		}
		this.text.setLength(end);
		if (end > 0) {
			this.text.append('\n').append("  ".repeat((int) this.open.chars().filter((each) -> each != 'I').count()));
		}
	}

}
