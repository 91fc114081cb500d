package org.zonegraph.query.clause;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.InvalidQueryException;

/** What the parts of one statement share: its parameters and the names not yet used. */
public final class Scope {

	/**
	 * The planner is not stopped by a timeout: 900 parts took it more than ten seconds.
	 */
	private static final int MOST_PARTS = 300;

	private final Model model;

	private final Map<String, Argument> parameters = new HashMap<>();

	private final List<SetCondition> conditions;

	private final Map<String, Expression> first = new LinkedHashMap<>();

	private int names;

	private final Subqueries lists = Subqueries.ofStatement();

	private @Nullable Subqueries subqueries = this.lists;

	/**
	 * The scope of a new statement.
	 * @param model what the schema says
	 * @param conditions what filters can ask beside what entries are
	 */
	public Scope(Model model, List<SetCondition> conditions) {
		this.model = model;
		this.conditions = conditions;
	}

	/**
	 * What the schema says.
	 * @return the model
	 */
	public Model model() {
		return this.model;
	}

	/**
	 * A value of the question becomes a parameter and never text of the statement.
	 * @param value the value, which is bound when the statement is run
	 * @return the parameter
	 */
	public Expression bound(Argument value) {
		Expression ours = value.expression();
		if (ours != null) {
			return ours;
		}
		String name = "p" + this.parameters.size();
		this.parameters.put(name, value);
		return Cypher.parameter(name);
	}

	/**
	 * What a field of filters asks beside what entries are.
	 * @param field the field's name
	 * @return empty where it asks what they are
	 */
	Optional<SetCondition> condition(String field) {
		return this.conditions.stream().filter((each) -> each.field().equals(field)).findFirst();
	}

	/**
	 * Works something out once, before all else in the statement, however often it is
	 * asked for.
	 * @param expression what is worked out
	 * @return the name by which the rest of the statement refers to it
	 */
	SymbolicName first(Expression expression) {
		String known = this.first.entrySet()
			.stream()
			.filter((each) -> each.getValue() == expression)
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
		String name = (known != null) ? known : name("set");
		this.first.putIfAbsent(name, expression);
		return Cypher.name(name);
	}

	/**
	 * What is worked out once before all else, and a subquery must import.
	 * @return Cypher of each by its name, in the order in which they were asked for
	 */
	public Map<String, Expression> first() {
		return Collections.unmodifiableMap(this.first);
	}

	/**
	 * The lists of the statement itself, which are collected behind {@link #first}.
	 * @return the subquery of each by its name
	 */
	public Map<String, Statement> lists() {
		return this.lists.calls();
	}

	/**
	 * A value of our own, which is the same for every question, becomes a parameter.
	 * @param value the value
	 * @return the parameter
	 */
	public Expression parameter(@Nullable Object value) {
		return bound(Argument.constant(value));
	}

	/**
	 * The parameters of the statement.
	 * @return by the name of each what is bound to it
	 */
	public Map<String, Argument> parameters() {
		return Map.copyOf(this.parameters);
	}

	/**
	 * The subqueries of the row whose selection is being compiled.
	 * @return null where a list can only be an expression
	 */
	@Nullable Subqueries subqueries() {
		return this.subqueries;
	}

	/**
	 * Compiles the selection of a row.
	 * @param <T> what it is compiled to
	 * @param row takes the row's lists; null where they can only be expressions
	 * @param compiler compiles it
	 * @return what it is compiled to
	 */
	public <T> T row(@Nullable Subqueries row, Supplier<T> compiler) {
		Subqueries outer = this.subqueries;
		this.subqueries = row;
		try {
			return compiler.get();
		}
		finally {
			this.subqueries = outer;
		}
	}

	/**
	 * A name that nothing in the statement has.
	 * @param prefix what it begins with
	 * @return the name
	 * @throws InvalidQueryException if the statement would become too large to be planned
	 */
	public String name(String prefix) {
		if (this.names == MOST_PARTS) {
			throw new InvalidQueryException("TOO_COMPLEX",
					"the selection has more than %,d parts, counting a part for each type that it can be of; ask for less at a time"
						.formatted(MOST_PARTS));
		}
		return prefix + this.names++;
	}

	/**
	 * A new node to be matched; refer to it by {@link #reference}.
	 * @param type its type
	 * @return a node with the type's label and a name of its own
	 */
	public Node node(NodeType type) {
		return Cypher.node(type.label()).named(name("n"));
	}

	/**
	 * The same node where it is bound already.
	 * @param node the node
	 * @return the node's name without its label
	 */
	public static Node reference(Node node) {
		return Cypher.anyNode(node.getRequiredSymbolicName());
	}

}
