package org.zonegraph.check;

import java.util.ArrayList;
import java.util.List;
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

	private SchemaMeaning() {
	}

	/** Everything that callers, the store or readers find changed. */
	static List<String> of(String before, String after) {
		List<String> changes = new ArrayList<>();
		Model one = SchemaReader.read(before);
		Model other = SchemaReader.read(after);
		List<String> shown = facts(SchemaDeriver.derive(one));
		List<String> shows = facts(SchemaDeriver.derive(other));
		without(shown, shows).forEach((line) -> changes.add("callers lose " + line));
		without(shows, shown).forEach((line) -> changes.add("callers get " + line));
		without(other.nodeTypes(), one.nodeTypes()).forEach((type) -> changes.add("stored: " + type));
		without(other.relationshipTypes(), one.relationshipTypes()).forEach((type) -> changes.add("related: " + type));
		if (!SchemaView.of(one).equals(SchemaView.of(other))) {
			changes.add("pages say it otherwise");
		}
		if (!CountReader.read(one).equals(CountReader.read(other))) {
			changes.add("counted otherwise");
		}
		if (changes.isEmpty() && !SchemaDeriver.derive(one).equals(SchemaDeriver.derive(other))) {
			changes.add("a description or an order");
		}
		if (changes.isEmpty() && tree(before).equals(tree(after))) {
			changes.add("the same");
		}
		if (changes.isEmpty() && words(before).equals(words(after))) {
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

	private static <T> List<T> without(Iterable<T> some, Iterable<T> others) {
		List<T> rest = new ArrayList<>();
		some.forEach(rest::add);
		others.forEach(rest::remove);
		return rest;
	}

	private static String tree(String schema) {
		return AstPrinter.printAst(SchemaText.parse(schema));
	}

	private static List<String> words(String schema) {
		return SchemaMutation.tokens(schema).stream().map(MatchResult::group).sorted().collect(Collectors.toList());
	}

}
