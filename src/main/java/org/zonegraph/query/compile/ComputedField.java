package org.zonegraph.query.compile;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Node;

import org.zonegraph.model.NodeType;
import org.zonegraph.query.clause.FilterCompiler;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;

/**
 * A field that is worked out from the graph rather than stored in it, as a part of the
 * same statement as everything around it. Found by type.
 */
public interface ComputedField {

	/**
	 * Whether it answers a field.
	 * @param type name of the type that has the field: {@code Query}, a node type, or a
	 * root list's connection
	 * @param field the field's name
	 * @return true where {@link #compile} can be asked
	 */
	boolean answers(String type, String field);

	/**
	 * Compiles the field.
	 * @param place where it was selected
	 * @return what the statement returns for it and what is made of that
	 */
	Projection compile(Place place);

	/**
	 * About how many nodes the database looks at for it, beside those that are returned.
	 * @param asked what is asked for
	 * @return their number, each time that the field is answered; what takes longer than
	 * to look at a node counts as several
	 */
	default double rows(Asked asked) {
		return 0;
	}

	/**
	 * Where a computed field was selected.
	 *
	 * @param scope what the parts of the statement share
	 * @param objects compiles selections on nodes
	 * @param type the type of the node that has the field, or that a connection lists;
	 * null at the root
	 * @param node the node that has the field, bound already; null on a connection and at
	 * the root
	 * @param field the field as it was selected
	 */
	record Place(Scope scope, ObjectCompiler objects, @Nullable NodeType type, @Nullable Node node, Selection field) {

		/**
		 * Compiles a filter, as those of the public API are.
		 * @param type the type of a node
		 * @param each the node, bound already
		 * @param filter a filter on the type; in the place of a value an expression may
		 * stand
		 * @return the condition that it stands for
		 */
		public Condition fits(NodeType type, Node each, Map<String, Object> filter) {
			return new FilterCompiler(this.scope).compile(type.name(), each, filter);
		}

		/**
		 * The type where there must be one.
		 * @return the type
		 */
		public NodeType requiredType() {
			return Objects.requireNonNull(this.type);
		}

		/**
		 * The node where there must be one.
		 * @return the node
		 */
		public Node requiredNode() {
			return Objects.requireNonNull(this.node);
		}

	}

}
