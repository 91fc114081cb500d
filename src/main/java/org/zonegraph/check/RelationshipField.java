package org.zonegraph.check;

import java.util.Optional;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;

import org.zonegraph.model.SchemaAst;

/**
 * A field that is marked {@code @relationship}, as it is written, with its mistakes.
 *
 * @param owner the node type that has the field
 * @param field the field
 * @param directive the directive
 * @param type type of the stored relationships, empty where it is not given
 * @param direction {@code OUT} or {@code IN}, empty where it is not given
 */
record RelationshipField(ObjectTypeDefinition owner, FieldDefinition field, Directive directive, String type,
		String direction) {

	static Optional<RelationshipField> of(ObjectTypeDefinition owner, FieldDefinition field) {
		return SchemaAst.directive(field, "relationship")
			.map((directive) -> new RelationshipField(owner, field, directive,
					SchemaAst.text(directive, "type").orElse(""), SchemaAst.text(directive, "direction").orElse("")));
	}

	/** Such as {@code Area.province}. */
	String name() {
		return this.owner.getName() + "." + this.field.getName();
	}

	String target() {
		return SchemaAst.typeName(this.field.getType());
	}

	boolean list() {
		return SchemaAst.isList(this.field.getType());
	}

	/** Name of the type that holds what is stored on the relationship. */
	Optional<String> properties() {
		return SchemaAst.text(this.directive, "properties");
	}

	Optional<Directive> derived() {
		return SchemaAst.directive(this.field, "derived");
	}

	/** The direction seen from the other end. */
	String oppositeDirection() {
		return this.direction.equals("OUT") ? "IN" : "OUT";
	}

}
