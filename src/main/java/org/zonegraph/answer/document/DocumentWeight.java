package org.zonegraph.answer.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.Node;
import org.jspecify.annotations.Nullable;

/**
 * Memory footprint of a document that was read, about: a tree of syntax is many times as
 * heavy as its text, and so are errors.
 */
final class DocumentWeight {

	private static final int ENTRY = 400;

	/** A node of the tree with its place, its name and its lists. */
	private static final int NODE = 200;

	/** An error with its places, beside its text. */
	private static final int ERROR = 600;

	private DocumentWeight() {
	}

	/** What an entry of the cache weighs, in bytes. */
	static int of(String text, PreparsedDocumentEntry entry) {
		return (int) Math.min(Integer.MAX_VALUE,
				ENTRY + 2L * text.length() + of(entry.getDocument()) + of(entry.getErrors()));
	}

	private static long of(@Nullable Document document) {
		long nodes = 0;
		Deque<Node<?>> open = new ArrayDeque<>();
		if (document != null) {
			open.add(document);
		}
		while (!open.isEmpty()) {
			nodes++;
			open.pop().getChildren().forEach((child) -> open.push((Node<?>) child));
		}
		return nodes * NODE;
	}

	private static long of(@Nullable List<? extends GraphQLError> errors) {
		return (errors == null) ? 0
				: errors.stream().mapToLong((error) -> ERROR + 2L * String.valueOf(error.getMessage()).length()).sum();
	}

}
