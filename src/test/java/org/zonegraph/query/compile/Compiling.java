package org.zonegraph.query.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import graphql.execution.RawVariables;
import graphql.language.Document;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.validation.Validator;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

import org.zonegraph.graph.PublicUrl;
import org.zonegraph.model.Model;
import org.zonegraph.model.Scalars;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.query.clause.SetCondition;
import org.zonegraph.query.question.QuestionField;
import org.zonegraph.text.Synonyms;

import static org.assertj.core.api.Assertions.assertThat;

/** Compiles questions by the schema alone: no server and no database. */
public final class Compiling {

	public static final Model MODEL = model();

	public static final GraphQLSchema SCHEMA = schema();

	private Compiling() {
	}

	private static Model model() {
		return SchemaReader.read(read(Path.of("schema.graphqls")));
	}

	private static GraphQLSchema schema() {
		RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
		Scalars.wire(wiring);
		List.of("Node", "Entity")
			.forEach((name) -> wiring.type(name, (type) -> type.typeResolver((environment) -> null)));
		return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SchemaDeriver.derive(MODEL)),
				wiring.build());
	}

	/** A compiler with all that works out fields, found as the server finds it. */
	public static QueryCompiler compiler() {
		try (AnnotationConfigApplicationContext found = new AnnotationConfigApplicationContext()) {
			found.registerBean(Model.class, () -> MODEL);
			found.registerBean(Synonyms.class, () -> Synonyms.NONE);
			found.registerBean(PublicUrl.class, () -> new PublicUrl(null));
			found.registerBean(CitationsField.class);
			ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(found, false);
			scanner.addIncludeFilter(new AssignableTypeFilter(ComputedField.class));
			scanner.addIncludeFilter(new AssignableTypeFilter(Walk.class));
			scanner.addIncludeFilter(new AssignableTypeFilter(SetCondition.class));
			scanner.scan("org.zonegraph.claim", "org.zonegraph.traversal", "org.zonegraph.search",
					"org.zonegraph.export", "org.zonegraph.ledger");
			found.refresh();
			return new QueryCompiler(MODEL, found.getBeanProvider(ComputedField.class).orderedStream().toList(),
					found.getBeanProvider(Walk.class).orderedStream().toList(),
					found.getBeanProvider(SetCondition.class).orderedStream().toList());
		}
	}

	/** A question as it is read, once it was parsed and found valid. */
	public static QuestionField question(String text, Map<String, Object> variables) {
		Document document = Parser.parse(text);
		assertThat(new Validator().validateDocument(SCHEMA, document, Locale.ENGLISH)).as(text).isEmpty();
		return question(document, variables);
	}

	public static QuestionField question(Document document, Map<String, Object> variables) {
		return QuestionField.of(SCHEMA, ExecutableNormalizedOperationFactory
			.createExecutableNormalizedOperationWithRawVariables(SCHEMA, document, null, RawVariables.of(variables)));
	}

	public static String read(Path path) {
		try {
			return Files.readString(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What lies in a folder, by name. */
	public static List<Path> in(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
