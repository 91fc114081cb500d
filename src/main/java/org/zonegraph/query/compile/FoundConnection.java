package org.zonegraph.query.compile;

import java.util.function.Function;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

import org.zonegraph.query.compile.ComputedField.Place;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/**
 * Compiles a connection of which a first statement found a page: the second one reads
 * what is selected of its rows. What was found is a map of {@code rows}, each with its
 * {@code cursor}, of {@code more} and {@code previous}, whether there are others on
 * either side, and of {@code total}.
 */
public final class FoundConnection {

	private final Place place;

	private final Expression found;

	private final Entries entries;

	/**
	 * A compiler.
	 * @param place where the connection was selected
	 * @param found the parameter that holds what was found
	 * @param entries reads what the rows stand for
	 */
	public FoundConnection(Place place, Expression found, Entries entries) {
		this.place = place;
		this.found = found;
		this.entries = entries;
	}

	/**
	 * Compiles the connection.
	 * @param name what the names of its types begin with
	 * @param other compiles the fields that only this connection has
	 * @return the connection
	 */
	public Projection compile(String name, Function<Selection, Projection> other) {
		return Projection.object(name + "Connection", this.place.field().children(), (field) -> switch (field.field()) {
			case "nodes" -> rows((row, node) -> node.apply(field));
			case "edges" -> rows((row, node) -> Projection.object(name + "Edge", field.children(),
					(child) -> child.field().equals("node") ? node.apply(child) : value(row, child.field())));
			case "pageInfo" -> Projection.object("PageInfo", field.children(), (child) -> switch (child.field()) {
				case "hasNextPage" -> value(this.found, "more");
				case "hasPreviousPage" -> value(this.found, "previous");
				case "startCursor" -> cursor("head");
				default -> cursor("last");
			});
			case "totalCount" -> value(this.found, "total");
			default -> other.apply(field);
		});
	}

	private Projection rows(Row columns) {
		String row = this.place.scope().name("row");
		return this.entries.of(Cypher.property(this.found, "rows"), row, (node) -> columns.of(Cypher.name(row), node));
	}

	private Projection cursor(String end) {
		return new Projection(Cypher.raw("%s($E).cursor".formatted(end), Cypher.property(this.found, "rows")),
				Shape.LEAF);
	}

	/**
	 * Something of what was found.
	 * @param holder what holds it
	 * @param name its name there
	 * @return the value
	 */
	public static Projection value(Expression holder, String name) {
		return new Projection(Cypher.property(holder, name), Shape.LEAF);
	}

	/** Reads what the rows stand for. */
	@FunctionalInterface
	public interface Entries {

		/**
		 * Compiles the rows.
		 * @param rows the rows
		 * @param row the name to give to each of them
		 * @param columns makes of what compiles the selection on an entry what is read of
		 * a row
		 * @return the list of what is read
		 */
		Projection of(Expression rows, String row, Function<Function<Selection, Projection>, Projection> columns);

	}

	/** What is read of a row. */
	@FunctionalInterface
	private interface Row {

		Projection of(Expression row, Function<Selection, Projection> node);

	}

}
