package org.zonegraph.web.files;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.Question;
import org.zonegraph.answer.catalogue.ToolCatalogue;
import org.zonegraph.answer.document.TrustedDocuments;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.export.file.FileFormat;
import org.zonegraph.web.download.QuestionList;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.http.Negotiation;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * Trusted documents as REST resources: the answer of each at an address that ends with
 * the format, and a list of them.
 */
@Component
final class QuestionFiles implements RouteHandler {

	/** The one parameter that is no variable. */
	private static final String BOM = "bom";

	private final TrustedDocuments documents;

	private final FileFormats formats;

	private final FileAnswers answers;

	private final GraphQlSource graphQl;

	private final ToolCatalogue catalogue;

	private final SuitableFormats suitable;

	QuestionFiles(TrustedDocuments documents, FileFormats formats, FileAnswers answers, GraphQlSource graphQl,
			ToolCatalogue catalogue, SuitableFormats suitable) {
		this.documents = documents;
		this.formats = formats;
		this.answers = answers;
		this.graphQl = graphQl;
		this.catalogue = catalogue;
		this.suitable = suitable;
	}

	@Override
	public Route route() {
		return Route.FILES;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		String path = exchange.path();
		String file = path.substring(Math.min(Route.FILES.folder().length(), path.length()));
		if (file.isEmpty()) {
			list(exchange);
		}
		else {
			this.answers.send(exchange, asked(file, exchange.request()));
		}
	}

	private FileRequest asked(String file, HttpServletRequest request) {
		int dot = file.lastIndexOf('.');
		String name = (dot >= 0) ? file.substring(0, dot) : file;
		TrustedQuestion question = this.catalogue.question(name)
			.orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN_QUESTION, "there is no question %s".formatted(name),
					Map.of(), Map.of("questions", this.documents.names(), "formats", this.formats.extensions())));
		FileFormat format = this.formats.named((dot >= 0) ? file.substring(dot + 1) : "")
			.orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN_FORMAT,
					"the question %s is answered as %s".formatted(name, String.join(", ", this.formats.extensions())),
					Map.of(), Map.of("question", name, "formats", this.formats.extensions())));
		Map<String, String[]> parameters = new HashMap<>(request.getParameterMap());
		String[] bom = parameters.remove(BOM);
		Map<String, Object> variables = new AddressVariables(question).read(parameters, this.graphQl.schema());
		return new FileRequest(new Question(question.text(), null, variables), format, question,
				bom != null && bom[0].equals("true"));
	}

	private void list(Exchange exchange) throws IOException {
		QuestionList list = new QuestionList(Site.of(exchange.request()), this.catalogue.questions(),
				this.formats.extensions(), this.suitable::of);
		boolean page = Negotiation.prefersPage(exchange.request());
		exchange.response().setHeader("Cache-Control", "no-cache");
		exchange.response().addHeader("Vary", "Accept");
		if (page) {
			exchange.send(Exchange.HTML, list.html());
		}
		else {
			exchange.send(Exchange.JSON, list.json());
		}
	}

}
