package org.zonegraph.answer;

import java.nio.charset.StandardCharsets;
import java.util.List;

import graphql.schema.DataFetcher;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;

import org.zonegraph.answer.document.ParsedDocuments;
import org.zonegraph.answer.limit.CostLimits;
import org.zonegraph.answer.limit.RequestLimits;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.graph.PastGraphs;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Scalars;
import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.query.AnswerStrategy;
import org.zonegraph.query.GraphFetcher;
import org.zonegraph.query.clause.SetCondition;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.compile.Walk;
import org.zonegraph.query.cost.CostEstimator;

/** Wiring of GraphQL Java: the derived schema, with one fetcher for all root fields. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

	@Bean
	PublicSchema publicSchema(Model model) {
		return new PublicSchema(SchemaDeriver.derive(model));
	}

	@Bean
	ParsedDocuments parsedDocuments(RequestLimits limits) {
		return new ParsedDocuments(limits);
	}

	@Bean
	CostLimits costLimits(RequestLimits limits, Model model, List<ComputedField> computed, List<Walk> walks,
			List<SetCondition> conditions, GraphWatch graph) {
		return new CostLimits(limits, new CostEstimator(model, computed, walks, conditions), graph);
	}

	@Bean
	WebGraphQlHandler webGraphQlHandler(ExecutionGraphQlService service, List<WebGraphQlInterceptor> interceptors) {
		return WebGraphQlHandler.builder(service).interceptors(interceptors).build();
	}

	@Bean
	GraphFetcher graphFetcher(Model model, GraphWatch graph, PastGraphs past, List<ComputedField> computed,
			List<Walk> walks, List<SetCondition> conditions) {
		return new GraphFetcher(model, graph, past, computed, walks, conditions);
	}

	@Bean
	GraphQlSource graphQlSource(Model model, PublicSchema schema, GraphFetcher fetcher,
			List<DataFetcherExceptionResolver> exceptionResolvers, ParsedDocuments documents, CostLimits limits,
			ObservationRegistry observations) {
		return GraphQlSource.schemaResourceBuilder()
			.inspectSchemaMappings(GraphQlConfiguration::requireWhole)
			.schemaResources(new ByteArrayResource(schema.sdl().getBytes(StandardCharsets.UTF_8), "derived schema"))
			.configureRuntimeWiring((wiring) -> wire(wiring, model, fetcher))
			.exceptionResolvers(exceptionResolvers)
			.instrumentation(List.of(new GraphQlObservationInstrumentation(observations), limits))
			.configureGraphQl(
					(graphQl) -> graphQl.preparsedDocumentProvider(documents)
						.queryExecutionStrategy(new AnswerStrategy(
								DataFetcherExceptionResolver.createExceptionHandler(exceptionResolvers))))
			.build();
	}

	/**
	 * A field that nothing answers is a mistake of ours and not to be found by a caller.
	 */
	private static void requireWhole(SchemaReport report) {
		if (!report.unmappedFields().isEmpty() || !report.unmappedRegistrations().isEmpty()) {
			throw new IllegalStateException("the schema is not answered whole: " + report);
		}
	}

	private static void wire(RuntimeWiring.Builder wiring, Model model, DataFetcher<?> fetcher) {
		Scalars.wire(wiring);
		TypeResolver never = (environment) -> {
			throw new IllegalStateException("answers name their types themselves");
		};
		wiring.type("Node", (type) -> type.typeResolver(never));
		wiring.type("Entity", (type) -> type.typeResolver(never));
		wiring.type("Query", (query) -> {
			model.questions().forEach((field) -> query.dataFetcher(field, fetcher));
			for (NodeType type : model.things()) {
				query.dataFetcher(type.kind(), fetcher).dataFetcher(type.plural(), fetcher);
			}
			return query;
		});
	}

}
