package org.zonegraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Statement template with named holes such as <code>${node}</code>, for Cypher that
 * Cypher-DSL has no words for. What goes into a hole is an expression, or a name that we
 * have made ourselves; values of callers are parameters. A hole that nothing fills, and a
 * part that has no hole, are mistakes of ours and told when the statement is made.
 */
public final class CypherTemplate {

	private static final Pattern HOLE = Pattern.compile("\\$\\{(\\w+)}");

	private final String text;

	private final Map<String, Object> parts = new HashMap<>();

	private CypherTemplate(String text) {
		this.text = text;
	}

	/**
	 * A template of which no hole is filled.
	 * @param text Cypher with holes
	 * @return the template
	 */
	public static CypherTemplate of(String text) {
		return new CypherTemplate(text);
	}

	/**
	 * Fills a hole, wherever it comes up.
	 * @param hole its name
	 * @param part an expression, or text of ours
	 * @return the template
	 * @throws IllegalArgumentException if there is no such hole
	 */
	public CypherTemplate with(String hole, Object part) {
		if (!this.text.contains("${" + hole + "}")) {
			throw new IllegalArgumentException("there is no hole ${%s} in: %s".formatted(hole, this.text));
		}
		this.parts.put(hole, part);
		return this;
	}

	/**
	 * The template filled with nothing but text.
	 * @return Cypher
	 * @throws IllegalArgumentException if a hole is left
	 */
	public String text() {
		return HOLE.matcher(this.text).replaceAll((hole) -> Matcher.quoteReplacement(part(hole.group(1)).toString()));
	}

	/**
	 * The template filled.
	 * @return an expression
	 * @throws IllegalArgumentException if a hole is left
	 */
	public Expression expression() {
		List<Object> expressions = new ArrayList<>();
		String raw = HOLE.matcher(this.text).replaceAll((hole) -> {
			Object part = part(hole.group(1));
			if (part instanceof Expression) {
				expressions.add(part);
			}
			return Matcher.quoteReplacement((part instanceof Expression) ? "$E" : part.toString());
		});
		return Cypher.raw(raw, expressions.toArray());
	}

	private Object part(String hole) {
		Object part = this.parts.get(hole);
		if (part == null) {
			throw new IllegalArgumentException("nothing fills ${%s} in: %s".formatted(hole, this.text));
		}
		return part;
	}

}
