package org.zonegraph.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

import graphql.language.AstPrinter;

import org.zonegraph.explorer.SchemaView;
import org.zonegraph.model.CountReader;
import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.model.derive.SchemaDeriver;

/** What another text of the schema means, compared with the one that there is. */
final class SchemaMeaning {

	private final String text;

	private final Model model;

	private final String derived;

	private final List<String> facts;

	private final Map<String, Object> view;

	/** Of the schema that there is. */
	SchemaMeaning(String text) {
		this.text = text;
		this.model = SchemaReader.read(text);
		this.derived = SchemaDeriver.derive(this.model);
		this.facts = facts(this.derived);
		this.view = SchemaView.of(this.model);
	}

	/** Everything that callers, the store or readers find changed. */
	List<String> of(String other) {
		List<String> changes = new ArrayList<>();
		Model after = SchemaReader.read(other);
		String derivedAfter = SchemaDeriver.derive(after);
		List<String> shows = facts(derivedAfter);
		without(this.facts, shows).forEach((line) -> changes.add("callers lose " + line));
		without(shows, this.facts).forEach((line) -> changes.add("callers get " + line));
		without(after.nodeTypes(), this.model.nodeTypes()).forEach((type) -> changes.add("stored: " + type));
		without(after.links(), this.model.links()).forEach((type) -> changes.add("stored: " + type));
		without(after.relationshipTypes(), this.model.relationshipTypes())
			.forEach((type) -> changes.add("related: " + type));
		if (!this.view.equals(SchemaView.of(after))) {
			changes.add("pages say it otherwise");
		}
		if (!CountReader.read(this.model).equals(CountReader.read(after))) {
			changes.add("counted otherwise");
		}
		if (changes.isEmpty() && !this.derived.equals(derivedAfter)) {
			changes.add("a description or an order");
		}
		if (changes.isEmpty() && tree(this.text).equals(tree(other))) {
			changes.add("the same");
		}
		if (changes.isEmpty() && words(this.text).equals(words(other))) {
			changes.add("an order");
		}
		return changes;
	}

	/** The lines of the public schema that are no descriptions. */
	private static List<String> facts(String schema) {
		List<String> facts = new ArrayList<>();
		String owner = "";
		for (String line : schema.lines().map(String::strip).filter((each) -> !each.startsWith("\"")).toList()) {
			owner = line.endsWith("{") ? line : owner;
			facts.add(owner + " " + line);
		}
		return facts;
	}

	/** Those of some that have no equal among the others. */
	private static <T> List<T> without(Iterable<T> some, Iterable<T> others) {
		Map<T, Integer> left = new HashMap<>();
		others.forEach((each) -> left.merge(each, 1, Integer::sum));
		List<T> rest = new ArrayList<>();
		for (T each : some) {
			if (left.merge(each, -1, Integer::sum) < 0) {
				rest.add(each);
			}
		}
		return rest;
	}

	private static String tree(String schema) {
		return AstPrinter.printAst(SchemaText.parse(schema));
	}

	private static List<String> words(String schema) {
		return SchemaMutation.tokens(schema).stream().map(MatchResult::group).sorted().collect(Collectors.toList());
	}

}
