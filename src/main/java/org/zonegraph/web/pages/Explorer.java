package org.zonegraph.web.pages;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import org.zonegraph.answer.document.TrustedDocuments;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * Serves the explorer: one page, whose modules show what its address says. Its questions
 * are the trusted documents, which are served as text too.
 */
@Configuration(proxyBeanMethods = false)
public class Explorer {

	public static final Resource PAGE = new ClassPathResource("static/index.html", Explorer.class.getClassLoader());

	static final List<String> PAGES = List.of("/", "/reforms", "/places", "/enterprises", "/connections", "/claims",
			"/graphiql");

	/** An entity's page has its id as address, with a slash in place of the colon. */
	@Bean
	RouterFunction<ServerResponse> pages(Model model, StartPage start, EntityPages entities) {
		RouterFunctions.Builder routes = RouterFunctions.route().route(read("/"), start::show);
		PAGES.stream()
			.skip(1)
			.forEach((address) -> routes.route(read(address), (request) -> page(HttpStatus.OK).body(PAGE)));
		model.nodeTypes()
			.stream()
			.map(NodeType::kind)
			.forEach((kind) -> routes.route(read("/" + kind + "/{slug}"), (request) -> entities.show(request, kind)));
		return routes.build();
	}

	/** By GET, or by HEAD, which functional routes do not take for a GET. */
	static RequestPredicate read(String path) {
		return RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path(path));
	}

	static ServerResponse.BodyBuilder page(HttpStatus status) {
		return ServerResponse.status(status).contentType(MediaType.TEXT_HTML).header("Cache-Control", "no-cache");
	}

	@Bean
	RouterFunction<ServerResponse> documents(TrustedDocuments documents) {
		return RouterFunctions.route().route(read("/documents/{name}.graphql"), (request) -> {
			String text = documents.named(request.pathVariable("name"));
			if (text == null) {
				throw new Refusal(RefusalCode.UNKNOWN_QUESTION, "there is no document of this name", Map.of(),
						Map.of("questions", documents.names()));
			}
			return ServerResponse.ok().contentType(Exchange.TEXT).body(text);
		}).build();
	}

}
