package org.zonegraph.traversal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Value;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Wording;
import org.zonegraph.query.clause.NodeName;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/** Says a relationship as a plain sentence, in the words that the schema gives. */
final class Sentences {

	private static final Pattern NAME = Pattern.compile("\\{(\\w+)(:small)?\\}");

	private final Scope scope;

	private final String language;

	/**
	 * Sentences of a statement.
	 * @param scope what the parts of the statement share
	 * @param language {@code EN} or {@code ZH}
	 */
	Sentences(Scope scope, String language) {
		this.scope = scope;
		this.language = language;
	}

	/** The sentence of a hop whose relationship and ends are bound. */
	Projection of(HopCompiler.NamedHop hop) {
		Model model = this.scope.model();
		List<String> details = details(model);
		List<Expression> columns = new ArrayList<>(List.of(Cypher.raw("type(%s)".formatted(hop.relationship())),
				hop.forward(), name(hop.from()), name(hop.to())));
		details.forEach((detail) -> columns.add(detail(hop.relationship(), detail)));
		return new Projection(Cypher.listOf(columns), (row) -> say(model, details, row));
	}

	/** What the words of any relationship name beside its ends. */
	private List<String> details(Model model) {
		Set<String> names = new LinkedHashSet<>();
		model.relationshipTypes()
			.stream()
			.flatMap((type) -> words(type.wording()).stream())
			.flatMap((words) -> NAME.matcher(words).results().map((match) -> match.group(1)))
			.filter((name) -> !name.equals("from") && !name.equals("to"))
			.forEach(names::add);
		return List.copyOf(names);
	}

	private List<String> words(Wording wording) {
		return this.language.equals("ZH") ? wording.detailsZh() : wording.detailsEn();
	}

	/** A value on the relationship, or the name of what the value is the id of. */
	private Expression detail(String relationship, String name) {
		Expression value = Cypher.property(Cypher.name(relationship), name);
		Optional<NodeType> named = this.scope.model()
			.relationshipTypes()
			.stream()
			.flatMap((type) -> type.reference(name).stream())
			.findFirst()
			.map(this.scope.model()::nodeType);
		return named.<Expression>map((type) -> {
			Node node = this.scope.node(type);
			return Cypher.raw("head($E)",
					Cypher.collect(Cypher.match(node.withProperties("id", value))
						.returning(NodeName.of(type, Scope.reference(node), this.language))
						.build()));
		}).orElse(value);
	}

	private Expression name(Node node) {
		return NodeName.of(this.scope.model().nodeTypes(), node, this.language);
	}

	private String say(Model model, List<String> details, Value row) {
		boolean forward = row.get(1).asBoolean();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("from", row.get(forward ? 2 : 3).asString());
		values.put("to", row.get(forward ? 3 : 2).asString());
		for (int i = 0; i < details.size(); i++) {
			values.put(details.get(i), Shape.LEAF.read(row.get(4 + i)));
		}
		return say(model.relationshipType(row.get(0).asString()).wording(), values);
	}

	private String say(Wording wording, Map<String, @Nullable Object> values) {
		boolean chinese = this.language.equals("ZH");
		String sentence = fill(chinese ? wording.zh() : wording.en(), values).orElseThrow();
		String details = words(wording).stream()
			.flatMap((words) -> Stream.ofNullable(fill(words, values).orElse(null)))
			.collect(Collectors.joining(chinese ? "，" : ", "));
		if (details.isEmpty()) {
			return sentence;
		}
		return chinese ? "%s（%s）".formatted(sentence, details) : "%s (%s)".formatted(sentence, details);
	}

	/** The words with their names filled in, empty where a value is not known. */
	private static Optional<String> fill(String words, Map<String, @Nullable Object> values) {
		boolean known = NAME.matcher(words).results().allMatch((match) -> values.get(match.group(1)) != null);
		return known ? Optional.of(NAME.matcher(words).replaceAll((match) -> {
			String value = String.valueOf(values.get(match.group(1)));
			return Matcher.quoteReplacement((match.group(2) != null) ? small(value) : value);
		})) : Optional.empty();
	}

	/** A common noun within a sentence; what begins with two capitals is none. */
	private static String small(String name) {
		boolean capitals = name.length() > 1 && Character.isUpperCase(name.charAt(1));
		return capitals ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}

}
