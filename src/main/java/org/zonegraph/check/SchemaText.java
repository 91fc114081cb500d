package org.zonegraph.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.language.AbstractDescribedNode;
import graphql.language.Document;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.SourceLocation;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;

import org.zonegraph.text.HiddenSigns;

/**
 * Source positions. The parser says of what has a description where the description
 * begins; a reader looks for the name.
 */
final class SchemaText {

	/** A description, with quotes of one or of three. */
	private static final Pattern DESCRIPTION = Pattern
		.compile("\"\"\"(?:\\\\\"\"\"|(?!\"\"\").)*\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);

	private final String text;

	private final List<Integer> starts = new ArrayList<>(List.of(0));

	SchemaText(String text) {
		this.text = text;
		for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
			this.starts.add(i + 1);
		}
	}

	String text() {
		return this.text;
	}

	/** Parses without the limits that questions of strangers have. */
	static Document parse(String sdl) {
		return new Parser().parseDocument(ParserEnvironment.newParserEnvironment()
			.document(sdl)
			.parserOptions(ParserOptions.getDefaultSdlParserOptions())
			.build());
	}

	/** Tells of what cannot be seen. */
	void hidden(Findings findings) {
		for (int i = 0; i < this.text.length(); i += Character.charCount(this.text.codePointAt(i))) {
			int sign = this.text.codePointAt(i);
			if (HiddenSigns.isHidden(sign) && "\n\r\t".indexOf(sign) < 0) {
				String shown = Character.toString(sign);
				findings.add(at(i), shown, HiddenSigns.fault(shown).orElseThrow());
			}
		}
	}

	/** Where a node stands: its name, where it has one. */
	Position of(Node<?> node) {
		int start = offset(Objects.requireNonNullElse(node.getSourceLocation(), SourceLocation.EMPTY));
		if (!(node instanceof NamedNode<?> named)) {
			return at(start);
		}
		if (node instanceof AbstractDescribedNode<?> described && described.getDescription() != null) {
			Matcher description = DESCRIPTION.matcher(this.text).region(start, this.text.length());
			start = description.lookingAt() ? description.end() : start;
		}
		Matcher name = Pattern.compile("@?\\b%s\\b".formatted(Pattern.quote(Declarations.name(named))))
			.matcher(this.text)
			.region(start, this.text.length());
		return at(name.find() ? name.start() : start);
	}

	/** Where a place that the parser names is. */
	Position of(SourceLocation location) {
		return at(offset(location));
	}

	private int offset(SourceLocation location) {
		int line = Math.min(Math.max(location.getLine(), 1), this.starts.size());
		return Math.min(this.starts.get(line - 1) + Math.max(location.getColumn(), 1) - 1, this.text.length());
	}

	/** The place of a sign. */
	Position at(int offset) {
		int line = 0;
		while (line + 1 < this.starts.size() && this.starts.get(line + 1) <= offset) {
			line++;
		}
		return new Position(line + 1, offset - this.starts.get(line) + 1);
	}

	/**
	 * A place in the text.
	 *
	 * @param line the line, counted from 1
	 * @param column the sign in the line, counted from 1
	 */
	record Position(int line, int column) {
	}

}
