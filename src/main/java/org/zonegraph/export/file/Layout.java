package org.zonegraph.export.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.execution.RawVariables;
import graphql.language.Document;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

import org.zonegraph.query.question.QuestionField;

/**
 * What an answer looks like before there is one: its fields in the order of the
 * selection, fragments spread. A file has the same columns whether anything was found or
 * not.
 *
 * @param key the field's alias, or else its name
 * @param field the field's name in the schema
 * @param type name of its type, without what makes a list of it
 * @param list whether it is a list
 * @param parts what was selected of it, empty for a scalar
 */
public record Layout(String key, String field, String type, boolean list, List<Layout> parts) {

	public Layout {
		parts = List.copyOf(parts);
	}

	/**
	 * The layout of an answer.
	 * @param schema the public schema
	 * @param document a document that was validated
	 * @param operation which of its operations, null where it has one
	 * @param variables values of its variables
	 * @return the answer's data
	 */
	public static Layout of(GraphQLSchema schema, Document document, @Nullable String operation,
			Map<String, Object> variables) {
		return of(QuestionField.of(schema,
				ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(schema,
						document, operation, RawVariables.of(variables))));
	}

	/** Types of an interface may give a key different fields. */
	private static Layout of(QuestionField field) {
		Map<String, Layout> parts = new LinkedHashMap<>();
		field.children().forEach((child) -> parts.merge(child.key(), of(child), Layout::with));
		return new Layout(field.key(), field.field(), field.type(), field.list(), List.copyOf(parts.values()));
	}

	private Layout with(Layout other) {
		Map<String, Layout> all = new LinkedHashMap<>();
		List<Layout> both = new ArrayList<>(this.parts);
		both.addAll(other.parts);
		both.forEach((part) -> all.merge(part.key, part, Layout::with));
		return new Layout(this.key, this.field, this.type, this.list, List.copyOf(all.values()));
	}

	/** Whether it has a value of its own rather than parts. */
	boolean isLeaf() {
		return this.parts.isEmpty();
	}

	/** Whether it is a list of things that have parts. */
	boolean isRows() {
		return this.list && !isLeaf();
	}

	/** The same under another key. */
	Layout named(String other) {
		return new Layout(other, this.field, this.type, this.list, this.parts);
	}

	/** The name of a field of it, its alias where it was selected twice. */
	String nameOf(Layout part) {
		return (this.parts.stream().filter((other) -> other.field.equals(part.field)).count() == 1) ? part.field
				: part.key;
	}

	/** Whether it is a list with what can be said of it as a whole. */
	boolean isConnection() {
		return this.type.endsWith("Connection");
	}

	/** Whether it is a thing of the graph, or things, whose ids were selected. */
	boolean isEntity() {
		return !isConnection() && of("id") != null;
	}

	/**
	 * The id of a thing.
	 * @param value the thing, as the answer has it
	 * @return its id, null where it is no thing or its id was not selected
	 */
	@Nullable String id(@Nullable Object value) {
		Layout id = isConnection() ? null : of("id");
		return (id != null && value instanceof Map<?, ?> fields && fields.get(id.key()) instanceof String text) ? text
				: null;
	}

	/**
	 * The id of the thing that a field leads to.
	 * @param name the field's name
	 * @param fields the values of this layout's parts
	 * @return its id, null where there is no such thing or its id was not selected
	 */
	@Nullable String idOf(String name, Map<?, ?> fields) {
		Layout part = of(name);
		return (part != null) ? part.id(fields.get(part.key())) : null;
	}

	/**
	 * The part of this field of the schema.
	 * @param name the field's name
	 * @return the first part of it, null where it was not selected
	 */
	@Nullable Layout of(String name) {
		return this.parts.stream().filter((part) -> part.field.equals(name)).findFirst().orElse(null);
	}

}
