package org.zonegraph.export.citation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sources that an answer rests on: the question is asked once more, with the
 * evidence of everything that it selects, whether it asked for evidence or not.
 * <p>
 * That covers every thing in the answer and every relationship by which it came there:
 * entries of lists, fields that lead to one thing, hops. What is only counted
 * ({@code totalCount}, {@code facets}, what a statement is checked by) rests on things
 * that are not in the answer; their sources are not among these.
 */
public final class SourcesQuestion {

	private static final String EVIDENCE = "evidence";

	/** Aliases begin with it, so that they are told from what was asked for. */
	private static final String OURS = "zonegraphSources_";

	private final GraphQLSchema schema;

	private SourcesQuestion(GraphQLSchema schema) {
		this.schema = schema;
	}

	/**
	 * A document that asks for the sources too.
	 * @param schema the public schema
	 * @param document a document; what of it is not valid stays as it is
	 * @return its text
	 */
	@SuppressWarnings("rawtypes")
	public static String of(GraphQLSchema schema, Document document) {
		SourcesQuestion question = new SourcesQuestion(schema);
		return AstPrinter.printAstCompact(document.transform((builder) -> builder
			.definitions(document.getDefinitions().stream().<Definition>map(question::definition).toList())));
	}

	/**
	 * The sources in an answer to such a document.
	 * @param data the answer's data
	 * @return their ids in the order of the alphabet
	 */
	public static List<String> in(@Nullable Object data) {
		Set<String> ids = new TreeSet<>();
		collect(data, false, ids);
		return List.copyOf(ids);
	}

	/**
	 * Takes the sources out of an answer to such a document: what is left is what the
	 * document that it was made of is answered.
	 * @param value the answer's data, which is changed
	 */
	public static void remove(@Nullable Object value) {
		if (value instanceof List<?> list) {
			list.forEach(SourcesQuestion::remove);
		}
		if (value instanceof Map<?, ?> fields) {
			fields.keySet().removeIf((key) -> key.toString().startsWith(OURS));
			fields.values().forEach(SourcesQuestion::remove);
		}
	}

	private static void collect(@Nullable Object value, boolean ours, Set<String> ids) {
		if (value instanceof List<?> list) {
			list.forEach((entry) -> collect(entry, ours, ids));
		}
		if (value instanceof Map<?, ?> fields) {
			fields.forEach((key, child) -> {
				if (ours && key.equals("id") && child instanceof String id) {
					ids.add(id);
				}
				collect(child, ours || key.toString().startsWith(OURS), ids);
			});
		}
	}

	private Definition<?> definition(Definition<?> definition) {
		if (definition instanceof OperationDefinition operation) {
			return operation.transform((builder) -> builder
				.selectionSet(selections(operation.getSelectionSet(), this.schema.getQueryType())));
		}
		if (definition instanceof FragmentDefinition fragment) {
			GraphQLFieldsContainer inner = type(fragment.getTypeCondition());
			return (inner == null) ? fragment : fragment
				.transform((builder) -> builder.selectionSet(selections(fragment.getSelectionSet(), inner)));
		}
		return definition;
	}

	private @Nullable GraphQLFieldsContainer type(TypeName name) {
		return (this.schema.getType(name.getName()) instanceof GraphQLFieldsContainer type) ? type : null;
	}

	private SelectionSet selections(SelectionSet selections, GraphQLFieldsContainer type) {
		Set<Selection<?>> all = new LinkedHashSet<>();
		selections.getSelections().forEach((selection) -> all.add(selection(selection, type)));
		all.addAll(evidence(selections, type));
		return SelectionSet.newSelectionSet(new ArrayList<>(all)).build();
	}

	private Selection<?> selection(Selection<?> selection, GraphQLFieldsContainer type) {
		if (selection instanceof Field field) {
			SelectionSet beneath = field.getSelectionSet();
			return (beneath != null && unwrapped(type, field.getName()) instanceof GraphQLFieldsContainer inner)
					? field.transform((builder) -> builder.selectionSet(selections(beneath, inner))) : field;
		}
		if (selection instanceof InlineFragment inline) {
			GraphQLFieldsContainer inner = (inline.getTypeCondition() != null) ? type(inline.getTypeCondition()) : type;
			return (inner == null) ? inline
					: inline.transform((builder) -> builder.selectionSet(selections(inline.getSelectionSet(), inner)));
		}
		return selection;
	}

	private @Nullable GraphQLUnmodifiedType unwrapped(GraphQLFieldsContainer type, String field) {
		GraphQLFieldDefinition definition = type.getFieldDefinition(field);
		return (definition != null) ? GraphQLTypeUtil.unwrapAll(definition.getType()) : null;
	}

	/** The evidence of an object and of what leads from it to single things. */
	private List<Field> evidence(SelectionSet selections, GraphQLFieldsContainer type) {
		List<Field> fields = new ArrayList<>();
		if (has(type, EVIDENCE)) {
			fields.add(sources(EVIDENCE));
		}
		boolean edges = false;
		for (Field field : selections.getSelectionsOfType(Field.class)) {
			if (has(type, field.getName() + "Evidence")) {
				fields.add(sources(field.getName() + "Evidence"));
			}
			edges = edges || field.getName().equals("edges");
		}
		if (!edges && unwrapped(type, "edges") instanceof GraphQLFieldsContainer edge && has(edge, EVIDENCE)) {
			fields.add(Field.newField("edges")
				.alias(OURS + "edges")
				.selectionSet(SelectionSet.newSelectionSet().selection(sources(EVIDENCE)).build())
				.build());
		}
		return fields;
	}

	private boolean has(GraphQLFieldsContainer type, String field) {
		return unwrapped(type, field) instanceof GraphQLFieldsContainer evidence
				&& evidence.getName().equals("Evidence");
	}

	private static Field sources(String field) {
		SelectionSet id = SelectionSet.newSelectionSet().selection(new Field("id")).build();
		Field sources = Field.newField("sources").selectionSet(id).build();
		return Field.newField(field)
			.alias(OURS + field)
			.selectionSet(SelectionSet.newSelectionSet().selection(sources).build())
			.build();
	}

}
