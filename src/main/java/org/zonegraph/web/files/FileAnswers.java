package org.zonegraph.web.files;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import graphql.language.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.AnswerLog;
import org.zonegraph.answer.Answers;
import org.zonegraph.answer.ExecutedAnswer;
import org.zonegraph.answer.Question;
import org.zonegraph.answer.ServedAnswer;
import org.zonegraph.answer.document.ParsedDocuments;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.export.citation.Citations;
import org.zonegraph.export.file.FileFormat;
import org.zonegraph.export.file.FileFormat.Content;
import org.zonegraph.export.file.Layout;
import org.zonegraph.export.file.Paging;
import org.zonegraph.export.file.Provenance;
import org.zonegraph.export.file.UnsuitableException;
import org.zonegraph.graph.Imprint;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RevisionHeaders;
import org.zonegraph.web.http.ETags;
import org.zonegraph.web.http.RequestLog;
import org.zonegraph.web.receipts.Receipts;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * Answers as files, page by page. Each page is a question like every other, with the same
 * limits and the same memory, and of the same revision.
 */
@Component
public final class FileAnswers {

	private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s)>,;]+");

	private final Answers answers;

	private final ETags tags;

	private final ParsedDocuments documents;

	private final GraphQlSource graphQl;

	private final AnswerLog log;

	private final RequestLog requests;

	private final Citations citations;

	private final Receipts receipts;

	FileAnswers(Answers answers, ETags tags, ParsedDocuments documents, GraphQlSource graphQl, AnswerLog log,
			RequestLog requests, Citations citations, Receipts receipts) {
		this.answers = answers;
		this.tags = tags;
		this.documents = documents;
		this.graphQl = graphQl;
		this.log = log;
		this.requests = requests;
		this.citations = citations;
		this.receipts = receipts;
	}

	/**
	 * Sends a file.
	 * @throws Refusal if there is no answer, or none that fits into such a file
	 */
	public void send(Exchange exchange, FileRequest asked) throws IOException {
		exchange.response().addHeader("Vary", String.join(", ", "Accept", Receipts.HEADER, RevisionHeaders.SERVED));
		String tag = this.tags.of(exchange.revision(), asked.question(),
				asked.fileName() + asked.bom() + Receipts.isWanted(exchange));
		if (!exchange.request().getMethod().equals("POST") && exchange.has(tag)) {
			exchange.notModified(tag, Exchange.FRESH);
			return;
		}
		ServedAnswer first = ask(exchange, asked.question());
		ExecutedAnswer answered = first.answered();
		if (answered.code() != null || answered.whole() == null) {
			throw refused(asked, answered);
		}
		Document document = this.documents.parse(asked.question().document());
		Layout layout = Layout.of(this.graphQl.schema(), document, asked.question().operationName(),
				asked.question().variables());
		Paging paging = isPage(asked.question()) ? null : Paging.of(document, asked.question().operationName(), layout);
		try {
			Content content = new Content(layout, paging, provenance(exchange, asked, answered), asked.bom());
			FilePages pages = new FilePages(asked.format(), content, answered.data(),
					(after) -> next(exchange, asked, answered, after));
			byte[] begin = begin(asked, pages);
			head(exchange, asked, first, tag);
			if (Receipts.isWanted(exchange) && first.isSound()
					&& (paging == null || paging.next(answered.data()) == null)) {
				cite(exchange.response(), this.receipts.give(asked.question(), first, exchange.client()));
			}
			exchange.sent();
			StreamedBody.write(exchange, begin, pages, this.requests);
		}
		catch (UnsuitableException ex) {
			throw new Refusal(RefusalCode.UNSUITABLE_FORMAT, String.valueOf(ex.getMessage()));
		}
	}

	/** Whether one page was asked for, rather than all there is. */
	private static boolean isPage(Question question) {
		return question.variables().containsKey(Paging.FIRST) || question.variables().containsKey(Paging.AFTER);
	}

	private ServedAnswer ask(Exchange exchange, Question question) {
		return this.log.asked(() -> this.answers.answer(question, exchange.client(), exchange.state()));
	}

	/** Before anything is sent, what breaks a file off refuses it. */
	private byte[] begin(FileRequest asked, FilePages pages) throws IOException {
		try {
			return pages.next();
		}
		catch (BrokenOffException ex) {
			if (ex.answered().code() != null) {
				throw refused(asked, ex.answered());
			}
			throw new Refusal(RefusalCode.SOURCE_UNAVAILABLE, "the data changed meanwhile: ask again",
					Map.of("Retry-After", "1"));
		}
	}

	private Map<?, ?> next(Exchange exchange, FileRequest asked, ExecutedAnswer first, String after) {
		Question question = asked.question().with(Paging.AFTER, after);
		ExecutedAnswer answered = ask(exchange, question).answered();
		if (answered.code() != null || !Objects.equals(answered.whole(), first.whole())) {
			throw new BrokenOffException(
					"%s was broken off after %s: %s".formatted(asked.fileName(), after,
							(answered.code() != null) ? answered.code()
									: "revision %s took the place of %s".formatted(answered.whole(), first.whole())),
					answered);
		}
		return answered.data();
	}

	private Provenance provenance(Exchange exchange, FileRequest asked, ExecutedAnswer answered) {
		Imprint imprint = answered.pinned().values().stream().findFirst().orElse(exchange.state().revision()).imprint();
		HttpServletRequest request = exchange.request();
		StringBuffer address = request.getRequestURL();
		if (request.getQueryString() != null) {
			address.append('?').append(request.getQueryString());
		}
		return new Provenance(address.toString(), (asked.trusted() != null) ? asked.trusted().name() : null,
				asked.question().text(), asked.question().variables(), String.valueOf(answered.whole()), imprint,
				this.citations.text(imprint, String.valueOf(answered.whole())));
	}

	private void head(Exchange exchange, FileRequest asked, ServedAnswer served, String tag) {
		HttpServletResponse response = exchange.response();
		response.setHeader("Cache-Control", served.isFresh() ? Exchange.FRESH : "no-store");
		if (served.isFresh()) {
			response.setHeader("ETag", tag);
		}
		exchange.tellCacheStatus(served);
		RevisionHeaders.tell(exchange, served);
		Matcher licence = ADDRESS.matcher(exchange.state().revision().imprint().licence());
		if (licence.find()) {
			response.addHeader("Link", "<%s>; rel=\"license\"".formatted(licence.group()));
		}
		if (!asked.isShown()) {
			response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(asked.fileName()));
		}
		FileFormat format = asked.format();
		response.setContentType(
				format.mediaType().startsWith("text/") ? format.mediaType() + ";charset=UTF-8" : format.mediaType());
		exchange.tellRate();
	}

	/** The address under which what the file holds is cited. */
	private static void cite(HttpServletResponse response, Map<String, @Nullable Object> receipt) {
		if (receipt.get("address") != null) {
			response.addHeader("Link", "<%s>; rel=\"cite-as\"".formatted(receipt.get("address")));
		}
	}

	/** What is wrong with a question, with what it could be. */
	private Refusal refused(FileRequest asked, ExecutedAnswer answered) {
		Map<String, Object> more = new LinkedHashMap<>();
		TrustedQuestion trusted = asked.trusted();
		if (trusted != null) {
			more.put("question", trusted.name());
			more.put("variables", trusted.variables());
		}
		if (answered.code() == null) {
			return new Refusal(RefusalCode.UNSUITABLE_FORMAT,
					answered.pinned().isEmpty() ? "nothing of the graph was asked for, so there is no file"
							: "a file is of one revision: ask for each by itself",
					Map.of(), more);
		}
		more.put("errors", answered.errors().list());
		return Refusal.of(answered, more);
	}

}
