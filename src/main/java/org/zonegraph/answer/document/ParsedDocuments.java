package org.zonegraph.answer.document;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import org.jspecify.annotations.Nullable;

import org.zonegraph.answer.error.Errors;
import org.zonegraph.answer.limit.DocumentLimits;
import org.zonegraph.answer.limit.HeapShare;
import org.zonegraph.answer.limit.ReadingCost;
import org.zonegraph.answer.limit.RequestLimits;

/**
 * Document cache: keeps documents that were parsed, held against the limits of their
 * form, and validated; one that is asked again is the same object. What is refused is
 * kept for seconds, for nobody asks it again once it is mended.
 */
public final class ParsedDocuments implements PreparsedDocumentProvider {

	/** What the kept documents may take together. */
	private static final long MOST_BYTES = HeapShare.of(16, 16_000_000);

	private static final Duration REFUSED = Duration.ofSeconds(5);

	private final Cache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.weigher(DocumentWeight::of)
		.expireAfter(Expiry.creating((String text, PreparsedDocumentEntry entry) -> entry.hasErrors() ? REFUSED
				: Duration.ofNanos(Long.MAX_VALUE)))
		.build();

	private final ParserOptions options;

	private final RequestLimits settings;

	private final DocumentLimits limits;

	public ParsedDocuments(RequestLimits settings) {
		this.settings = settings;
		this.limits = new DocumentLimits(settings);
		this.options = ParserOptions.getDefaultOperationParserOptions()
			.transform((options) -> options.maxTokens(settings.tokens()));
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		PreparsedDocumentEntry known = this.documents.getIfPresent(input.getQuery());
		return CompletableFuture.completedFuture((known != null) ? known : read(input, parse));
	}

	/** What is read for the first time is paid for, right or wrong. */
	private PreparsedDocumentEntry read(ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		ReadingCost reading = ReadingCost.of(input.getQuery());
		input.getGraphQLContext().put(ReadingCost.class, reading);
		GraphQLError unpaid = reading.charged(input.getGraphQLContext(), this.settings.rate());
		if (unpaid != null) {
			return new PreparsedDocumentEntry(unpaid);
		}
		return this.documents.get(input.getQuery(), (text) -> {
			GraphQLError refused = refused(text);
			return (refused != null) ? new PreparsedDocumentEntry(refused) : parse.apply(input);
		});
	}

	private @Nullable GraphQLError refused(String text) {
		try {
			return this.limits.check(parse(text));
		}
		catch (ParseCancelledException | ParseCancelledTooDeepException ex) {
			return Errors.limit("tokens", this.settings.tokens() + 1L, this.settings.tokens(),
					"the document has more, or is nested deeper than it can be read",
					"give values as variables, and ask for less at a time");
		}
		catch (InvalidSyntaxException ex) {
			return ex.toInvalidSyntaxError();
		}
	}

	/**
	 * Parses a document.
	 * @throws InvalidSyntaxException if it cannot be read
	 */
	public Document parse(String text) {
		return Parser
			.parse(ParserEnvironment.newParserEnvironment().document(text).parserOptions(this.options).build());
	}

	/** Whether a document would change something, could it be executed. */
	public boolean isMutation(String text, @Nullable String operationName) {
		try {
			return parse(text).getDefinitionsOfType(OperationDefinition.class)
				.stream()
				.anyMatch((operation) -> operation.getOperation() != Operation.QUERY
						&& (operationName == null || operationName.equals(operation.getName())));
		}
		catch (InvalidSyntaxException ex) {
			return false;
		}
	}

}
