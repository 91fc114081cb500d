package org.zonegraph.web.receipts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.parser.InvalidSyntaxException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.Answers;
import org.zonegraph.answer.CanonicalJson;
import org.zonegraph.answer.ExecutedAnswer;
import org.zonegraph.answer.Question;
import org.zonegraph.answer.ServedAnswer;
import org.zonegraph.answer.document.ParsedDocuments;
import org.zonegraph.answer.limit.Client;
import org.zonegraph.export.citation.SourcesQuestion;
import org.zonegraph.graph.GraphWatch.State;
import org.zonegraph.text.Sha256;
import org.zonegraph.web.exchange.Exchange;

/** Receipts (persistent citations of answers), as they are given for an answer. */
@Component
public final class Receipts {

	private static final Logger logger = LoggerFactory.getLogger(Receipts.class);

	/** The header that asks for one. */
	public static final String HEADER = "Zonegraph-Receipt";

	/** Larger answers are known by their hash alone. */
	private static final int LARGEST = 1_000_000;

	/** A longer question, in characters, says more than it asks. */
	private static final int LONGEST = 20_000;

	private final Answers answers;

	private final ParsedDocuments documents;

	private final GraphQlSource graphQl;

	private final ReceiptStore store;

	private final ReceiptQuota quota;

	Receipts(Answers answers, ParsedDocuments documents, GraphQlSource graphQl, ReceiptStore store,
			ReceiptQuota quota) {
		this.answers = answers;
		this.documents = documents;
		this.graphQl = graphQl;
		this.store = store;
		this.quota = quota;
	}

	/**
	 * Whether a receipt is asked for.
	 * @param exchange the request
	 * @return whether it has the header
	 */
	public static boolean isWanted(Exchange exchange) {
		return "true".equals(exchange.request().getHeader(HEADER));
	}

	/**
	 * Gives a receipt.
	 * @param question what was asked
	 * @param served what was answered, of the revision that is served
	 * @param client who asked
	 * @return {@code extensions.receipt}; without an address where it is not kept
	 */
	public Map<String, @Nullable Object> give(Question question, ServedAnswer served, Client client) {
		return give(question, new SourcedAnswer(served, null), Hashes.of(question, served), client);
	}

	private Map<String, @Nullable Object> give(Question question, SourcedAnswer answer, Hashes hashes, Client client) {
		Receipt receipt = made(question, answer, hashes, client);
		String refused = keep(receipt, client);
		Map<String, @Nullable Object> given = new LinkedHashMap<>();
		given.put("revision", receipt.revision());
		given.put("question", receipt.question());
		given.put("answer", receipt.answer());
		given.put("sources", receipt.sources());
		if (receipt.note() != null) {
			given.put("sourcesNote", receipt.note());
		}
		given.put("address", (refused == null) ? receipt.address() : null);
		if (refused != null) {
			given.put("addressNote", refused);
		}
		return given;
	}

	/**
	 * Answers a question whose receipt will be wanted: it is asked with the sources at
	 * once, so that the graph answers one question instead of two.
	 * @param question the question
	 * @param client who asks
	 * @param state what was known of the graph when the client asked
	 * @return what the question itself is answered, with the sources of that
	 */
	public SourcedAnswer answer(Question question, Client client, State state) {
		try {
			ServedAnswer served = this.answers.answer(sources(question), client, state);
			if (served.isSound()) {
				Map<String, Object> data = served.answered().data();
				List<String> sources = SourcesQuestion.in(data);
				SourcesQuestion.remove(data);
				return new SourcedAnswer(new ServedAnswer(served.answered().with(data), served.origin(), state),
						sources);
			}
		}
		catch (InvalidSyntaxException ex) {
			logger.debug("what is no document is refused as such", ex);
		}
		// the sources may be what is too much, and errors tell places in what was asked
		return new SourcedAnswer(this.answers.answer(question, client, state), null);
	}

	/**
	 * Address of an answer's receipt. One that is kept already is not made again.
	 * @param question what was asked
	 * @param answer what was answered, of the revision that is served
	 * @param client who asked
	 * @return its {@code address}, or as {@code addressNote} why it has none
	 */
	public Map<String, @Nullable Object> address(Question question, SourcedAnswer answer, Client client) {
		Hashes hashes = Hashes.of(question, answer.served);
		return this.store.has(hashes.receipt) ? Map.of("address", Receipt.address(hashes.receipt))
				: give(question, answer, hashes, client);
	}

	/** Keeps a receipt; why it is not kept, null where it is. */
	private @Nullable String keep(Receipt receipt, Client client) {
		if (this.store.has(receipt.hash())) {
			return null;
		}
		if (receipt.document().length() + CanonicalJson.of(receipt.variables()).length() > LONGEST) {
			return "the question is longer than %,d characters, so that its receipt is not kept".formatted(LONGEST);
		}
		byte[] whole = ReceiptFile.of(receipt);
		byte[] stored = this.store.fits(whole) ? whole : ReceiptFile.of(receipt.withoutData());
		if (!this.quota.grants(client.network(), stored.length)) {
			return "no more receipts are kept for you today";
		}
		return this.store.keep(receipt.hash(), stored).orElse(null);
	}

	private Receipt made(Question question, SourcedAnswer answer, Hashes hashes, Client client) {
		ServedAnswer served = answer.served;
		ExecutedAnswer answered = served.answered();
		List<String> sources = answer.sources;
		String note = null;
		if (sources == null) {
			ExecutedAnswer sourced = this.answers.answer(sources(question), client, served.state()).answered();
			if (sourced.code() == null && Objects.equals(sourced.revision(), answered.revision())) {
				sources = SourcesQuestion.in(sourced.data());
			}
			else {
				note = "the question with all evidence could not be answered: "
						+ Objects.requireNonNullElse(sourced.code(), "another revision took its place");
			}
		}
		return new Receipt(hashes.receipt, hashes.question, question.document(), question.operationName(),
				question.variables(), String.valueOf(answered.revision()), served.state().revision().imprint(), sources,
				note, hashes.answer, (answered.weight() <= LARGEST) ? answered.data() : null);
	}

	private Question sources(Question question) {
		return new Question(SourcesQuestion.of(this.graphQl.schema(), this.documents.parse(question.document())),
				question.operationName(), question.variables());
	}

	static String hash(@Nullable Object... parts) {
		return "sha256:" + Sha256.hex(CanonicalJson.of(Arrays.asList(parts)));
	}

	/**
	 * An answer with what it rests on.
	 *
	 * @param served the answer
	 * @param sources ids of its sources, null where they were not asked for with it
	 */
	public record SourcedAnswer(ServedAnswer served, @Nullable List<String> sources) {
	}

	/**
	 * Hashes of what a receipt is of.
	 *
	 * @param question of the question
	 * @param answer of the answer's data
	 * @param receipt what the receipt is known by: of both and of the revision
	 */
	private record Hashes(String question, String answer, String receipt) {

		static Hashes of(Question question, ServedAnswer served) {
			String asked = hash(question.variables(), question.document(), question.operationName());
			String answer = hash(served.answered().data());
			return new Hashes(asked, answer, hash(asked, String.valueOf(served.answered().revision()), answer)
				.substring("sha256:".length(), "sha256:".length() + 32));
		}

	}

}
