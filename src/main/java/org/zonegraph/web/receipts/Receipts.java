package org.zonegraph.web.receipts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.Answers;
import org.zonegraph.answer.CanonicalJson;
import org.zonegraph.answer.ExecutedAnswer;
import org.zonegraph.answer.Question;
import org.zonegraph.answer.ServedAnswer;
import org.zonegraph.answer.document.ParsedDocuments;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.answer.limit.Client;
import org.zonegraph.export.citation.Change;
import org.zonegraph.export.citation.Citations;
import org.zonegraph.export.citation.SourcesQuestion;
import org.zonegraph.graph.Revision;
import org.zonegraph.text.Sha256;
import org.zonegraph.web.exchange.Exchange;

/**
 * Receipts (persistent citations of answers): given for an answer, and told with what has
 * become of the answer since.
 */
@Component
public final class Receipts {

	/** The header that asks for one. */
	public static final String HEADER = "Zonegraph-Receipt";

	/** Larger answers are known by their hash alone. */
	private static final int LARGEST = 1_000_000;

	/** A longer question, in characters, says more than it asks. */
	private static final int LONGEST = 20_000;

	/** More differences than a reader takes in. */
	private static final int MOST_CHANGES = 500;

	private final Answers answers;

	private final ParsedDocuments documents;

	private final GraphQlSource graphQl;

	private final ReceiptStore store;

	private final ReceiptQuota quota;

	private final Citations citations;

	Receipts(Answers answers, ParsedDocuments documents, GraphQlSource graphQl, ReceiptStore store, ReceiptQuota quota,
			Citations citations) {
		this.answers = answers;
		this.documents = documents;
		this.graphQl = graphQl;
		this.store = store;
		this.quota = quota;
		this.citations = citations;
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
		return give(question, served, Hashes.of(question, served), client);
	}

	private Map<String, @Nullable Object> give(Question question, ServedAnswer served, Hashes hashes, Client client) {
		Receipt receipt = made(question, served, hashes, client);
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
	 * Address of an answer's receipt. One that is kept already is not made again, so that
	 * its sources are not asked for.
	 * @param question what was asked
	 * @param served what was answered, of the revision that is served
	 * @param client who asked
	 * @return its {@code address}, or as {@code addressNote} why it has none
	 */
	public Map<String, @Nullable Object> address(Question question, ServedAnswer served, Client client) {
		Hashes hashes = Hashes.of(question, served);
		return this.store.has(hashes.receipt) ? Map.of("address", Receipt.address(hashes.receipt))
				: give(question, served, hashes, client);
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

	private Receipt made(Question question, ServedAnswer served, Hashes hashes, Client client) {
		ExecutedAnswer answered = served.answered();
		ExecutedAnswer sources = this.answers.answer(sources(question), client, served.state()).answered();
		boolean found = sources.code() == null && Objects.equals(sources.revision(), answered.revision());
		return new Receipt(hashes.receipt, hashes.question, question.document(), question.operationName(),
				question.variables(), String.valueOf(answered.revision()), served.state().revision().imprint(),
				found ? SourcesQuestion.in(sources.data()) : null,
				found ? null
						: "the question with all evidence could not be answered: "
								+ Objects.requireNonNullElse(sources.code(), "another revision took its place"),
				hashes.answer, (answered.weight() <= LARGEST) ? answered.data() : null);
	}

	private Question sources(Question question) {
		return new Question(SourcesQuestion.of(this.graphQl.schema(), this.documents.parse(question.document())),
				question.operationName(), question.variables());
	}

	/**
	 * What there is to say of a receipt.
	 * @param receipt the receipt
	 * @param exchange the request for it
	 */
	Map<String, @Nullable Object> told(Receipt receipt, Exchange exchange) {
		String address = exchange.request().getRequestURL().toString();
		Map<String, @Nullable Object> told = new LinkedHashMap<>();
		told.put("address", address);
		told.put("revision", receipt.revision());
		told.put("question",
				Map.of("hash", receipt.question(), "document", receipt.document(), "variables", receipt.variables()));
		told.put("answer", receipt.data());
		told.put("answerHash", receipt.answer());
		told.put("sources", receipt.sources());
		told.put("sourcesNote", receipt.note());
		told.put("licence", receipt.imprint().licence());
		told.put("citation", this.citations.of(receipt.imprint(), receipt.revision(), name(receipt), address));
		told.put("now", now(receipt, exchange));
		return told;
	}

	private String name(Receipt receipt) {
		String name = TrustedQuestion.of("", receipt.document(), this.documents.parse(receipt.document()))
			.operation()
			.getName();
		return (name != null) ? name : "question " + receipt.hash().substring(0, 8);
	}

	/** What the same question is answered now. */
	private Map<String, @Nullable Object> now(Receipt receipt, Exchange exchange) {
		Revision revision = exchange.state().revision();
		Map<String, @Nullable Object> now = new LinkedHashMap<>();
		if (revision.id().equals(receipt.revision())) {
			now.put("revision", revision.id());
			now.put("same", true);
			now.put("changes", List.of());
			return now;
		}
		ExecutedAnswer answered = this.answers.answer(receipt.asked(), exchange.client(), exchange.state()).answered();
		now.put("revision", answered.revision());
		if (answered.code() != null) {
			now.put("note", "the question is not answered now: " + answered.code());
			return now;
		}
		Map<String, Object> data = answered.data();
		boolean same = hash(data).equals(receipt.answer());
		now.put("same", same);
		if (!same && receipt.data() == null) {
			now.put("note", "the former answer was too large to be kept, so that what changed cannot be told");
			return now;
		}
		List<Change> changes = same ? List.of() : Change.between(receipt.data(), data);
		now.put("changes", changes.subList(0, Math.min(MOST_CHANGES, changes.size())));
		now.put("changesCount", changes.size());
		return now;
	}

	private static String hash(@Nullable Object... parts) {
		return "sha256:" + Sha256.hex(CanonicalJson.of(Arrays.asList(parts)));
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
