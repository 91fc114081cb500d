package org.zonegraph.export.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import org.jspecify.annotations.Nullable;

/**
 * How an answer goes on: a root list that takes the variable {@code $after} and is asked
 * for its entries and for {@code pageInfo { hasNextPage endCursor }}.
 *
 * @param connection the root list
 * @param entries its entries: {@code nodes} or {@code edges}
 * @param pageInfo where it stands
 * @param hasNextPage whether it goes on
 * @param endCursor where it goes on
 */
public record Paging(Layout connection, Layout entries, Layout pageInfo, Layout hasNextPage, Layout endCursor) {

	/** The variable that says where a page begins. */
	public static final String AFTER = "after";

	/** The variable that says how long a page is. */
	public static final String FIRST = "first";

	/**
	 * Finds the list that an answer can be walked along.
	 * @param document the document
	 * @param operation which of its operations, null where it has one
	 * @param layout the answer's layout
	 * @return how it goes on, null where it is a whole
	 */
	public static @Nullable Paging of(Document document, @Nullable String operation, Layout layout) {
		return document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.filter((each) -> operation == null || operation.equals(each.getName()))
			.flatMap((each) -> each.getSelectionSet().getSelectionsOfType(Field.class).stream())
			.filter(Paging::takesAfter)
			.flatMap((field) -> layout.parts().stream().filter((part) -> part.key().equals(field.getResultKey())))
			.map(Paging::along)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static boolean takesAfter(Field field) {
		return field.getArguments()
			.stream()
			.filter((argument) -> argument.getName().equals(AFTER))
			.map(Argument::getValue)
			.anyMatch((value) -> value instanceof VariableReference variable && variable.getName().equals(AFTER));
	}

	/** Entries that are asked for twice, as nodes and as edges, are not walked. */
	private static @Nullable Paging along(Layout connection) {
		List<Layout> entries = connection.parts()
			.stream()
			.filter((part) -> part.field().equals("nodes") || part.field().equals("edges"))
			.toList();
		Layout pageInfo = connection.of("pageInfo");
		Layout hasNextPage = (pageInfo != null) ? pageInfo.of("hasNextPage") : null;
		Layout endCursor = (pageInfo != null) ? pageInfo.of("endCursor") : null;
		return (entries.size() != 1 || pageInfo == null || hasNextPage == null || endCursor == null) ? null
				: new Paging(connection, entries.get(0), pageInfo, hasNextPage, endCursor);
	}

	/**
	 * Where the next page begins.
	 * @param data the data of a page
	 * @return the variable {@code after}, null after the last page
	 */
	public @Nullable String next(Map<?, ?> data) {
		return (data.get(this.connection.key()) instanceof Map<?, ?> page
				&& page.get(this.pageInfo.key()) instanceof Map<?, ?> info
				&& Boolean.TRUE.equals(info.get(this.hasNextPage.key()))
				&& info.get(this.endCursor.key()) instanceof String cursor) ? cursor : null;
	}

}
