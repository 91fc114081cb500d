package org.zonegraph.answer.document;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import org.jspecify.annotations.Nullable;

/**
 * Normal form of a document: its syntax tree, printed. Two texts that differ in comments
 * and layout alone have the same one.
 */
public final class PrintedDocument {

	/** What is remembered may take together, in characters. */
	private static final long MAX_CHARACTERS = 1_000_000;

	private static final ParserOptions OPTIONS = ParserOptions.getDefaultOperationParserOptions()
		.transform((options) -> options.maxTokens(5000).captureLineComments(false).captureIgnoredChars(false));

	private static final Cache<String, PrintedDocument> KNOWN = Caffeine.newBuilder()
		.maximumWeight(MAX_CHARACTERS)
		.weigher((String text, PrintedDocument printed) -> 200 + text.length() + printed.text.length())
		.build();

	private final String text;

	/** Names of declared variables by operation; null where all that is given counts. */
	private final @Nullable Map<String, Set<String>> variables;

	private PrintedDocument(String text, @Nullable Map<String, Set<String>> variables) {
		this.text = text;
		this.variables = variables;
	}

	/** A document; one that cannot be parsed stays as it is. */
	public static PrintedDocument of(String text) {
		return Objects.requireNonNull(KNOWN.get(text, PrintedDocument::print));
	}

	private static PrintedDocument print(String text) {
		try {
			Document document = Parser
				.parse(ParserEnvironment.newParserEnvironment().document(text).parserOptions(OPTIONS).build());
			Map<String, Set<String>> variables = new TreeMap<>();
			for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
				variables.computeIfAbsent(name(operation.getName()), (name) -> new HashSet<>())
					.addAll(names(operation.getVariableDefinitions()));
			}
			return new PrintedDocument(AstPrinter.printAst(document), variables);
		}
		catch (InvalidSyntaxException ex) {
			return new PrintedDocument(text, null);
		}
	}

	private static List<String> names(List<VariableDefinition> variables) {
		return variables.stream().map(VariableDefinition::getName).toList();
	}

	private static String name(@Nullable String operation) {
		return (operation != null) ? operation : "";
	}

	public String text() {
		return this.text;
	}

	/** The same variables, known by another text. */
	public PrintedDocument asSent(String sent) {
		return new PrintedDocument(sent, this.variables);
	}

	/**
	 * The values that can make a difference, sorted by name.
	 * @param operationName which operation is asked; null where there is one
	 * @param values values by names of variables
	 */
	public Map<String, Object> declared(@Nullable String operationName, Map<String, Object> values) {
		Map<String, Object> declared = new TreeMap<>(values);
		if (this.variables != null) {
			Set<String> names = (operationName != null) ? this.variables.getOrDefault(operationName, Set.of())
					: this.variables.values().stream().collect(HashSet::new, Set::addAll, Set::addAll);
			declared.keySet().retainAll(names);
		}
		return declared;
	}

}
