package org.zonegraph.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

import org.zonegraph.export.FileFormat;

/**
 * Serves the answer of each trusted document at an address that ends with the format, and
 * a list of them.
 */
@Component
final class QuestionFiles implements HttpRequestHandler {

	static final String PATH = "/q/";

	/** The one parameter that is no variable. */
	private static final String BOM = "bom";

	private final TrustedDocuments documents;

	private final ParsedDocuments parsed;

	private final FileFormats formats;

	private final FileAnswers answers;

	private final Clients clients;

	private final GraphQlSource graphQl;

	private final AnswerLog log;

	private final Refusals refusals;

	QuestionFiles(TrustedDocuments documents, ParsedDocuments parsed, FileFormats formats, FileAnswers answers,
			Clients clients, GraphQlSource graphQl, AnswerLog log, Refusals refusals) {
		this.documents = documents;
		this.parsed = parsed;
		this.formats = formats;
		this.answers = answers;
		this.clients = clients;
		this.graphQl = graphQl;
		this.log = log;
		this.refusals = refusals;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Exchange exchange = new Exchange(request, response, this.log, this.refusals, System.nanoTime());
		exchange.guarded(() -> {
			String file = request.getRequestURI().substring(Math.min(PATH.length(), request.getRequestURI().length()));
			if (file.isEmpty()) {
				list(exchange);
			}
			else {
				this.answers.send(exchange, asked(file, request), this.clients.of(request));
			}
		});
	}

	private FileRequest asked(String file, HttpServletRequest request) {
		int dot = file.lastIndexOf('.');
		String name = (dot >= 0) ? file.substring(0, dot) : file;
		String text = this.documents.named(name);
		if (text == null) {
			throw new Refusal(RefusalCode.UNKNOWN_QUESTION, "there is no question %s".formatted(name), Map.of(),
					Map.of("questions", this.documents.names(), "formats", this.formats.extensions()));
		}
		FileFormat format = this.formats.named((dot >= 0) ? file.substring(dot + 1) : "")
			.orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN_FORMAT,
					"the question %s is answered as %s".formatted(name, String.join(", ", this.formats.extensions())),
					Map.of(), Map.of("question", name, "formats", this.formats.extensions())));
		TrustedQuestion question = question(name);
		Map<String, String[]> parameters = new HashMap<>(request.getParameterMap());
		String[] bom = parameters.remove(BOM);
		Map<String, Object> variables = question.read(parameters, this.graphQl.schema());
		return new FileRequest(new Question(text, null, variables), format, question,
				bom != null && bom[0].equals("true"));
	}

	private void list(Exchange exchange) throws IOException {
		List<TrustedQuestion> questions = this.documents.names().stream().map(this::question).toList();
		QuestionList list = new QuestionList(questions, this.formats.extensions());
		boolean page = exchange.wantsPage();
		exchange.response().setHeader("Cache-Control", "no-cache");
		exchange.response().addHeader("Vary", "Accept");
		exchange.response().setContentType((page ? "text/html" : "application/json") + ";charset=UTF-8");
		exchange.sent();
		ResponseBody.write(exchange.request(), exchange.response(), page ? list.html() : list.json());
	}

	private TrustedQuestion question(String name) {
		String text = String.valueOf(this.documents.named(name));
		return TrustedQuestion.of(name, text, this.parsed.parse(text));
	}

}
