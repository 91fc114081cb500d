package org.zonegraph.web.receipts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.Answers;
import org.zonegraph.answer.ExecutedAnswer;
import org.zonegraph.answer.Question;
import org.zonegraph.answer.document.ParsedDocuments;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.answer.limit.Client;
import org.zonegraph.export.Change;
import org.zonegraph.export.Citations;
import org.zonegraph.export.SourcesQuestion;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.graph.Revision;

/** Gives receipts for answers, and tells what has become of the answers since. */
@Component
public final class Receipts {

	/** Larger answers are known by their hash alone. */
	private static final int LARGEST = 1_000_000;

	/** A longer question, in characters, says more than it asks. */
	private static final int LONGEST = 20_000;

	/** More differences than a reader takes in. */
	private static final int MOST_CHANGES = 500;

	private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

	private final Answers answers;

	private final ParsedDocuments documents;

	private final GraphQlSource graphQl;

	private final GraphWatch graph;

	private final ReceiptStore store;

	private final ReceiptQuota quota;

	private final Citations citations;

	Receipts(Answers answers, ParsedDocuments documents, GraphQlSource graphQl, GraphWatch graph, ReceiptStore store,
			ReceiptQuota quota, Citations citations) {
		this.answers = answers;
		this.documents = documents;
		this.graphQl = graphQl;
		this.graph = graph;
		this.store = store;
		this.quota = quota;
		this.citations = citations;
	}

	/**
	 * Gives a receipt.
	 * @param question what was asked
	 * @param answered what was answered, of the revision that is served
	 * @param client who asked
	 * @return {@code extensions.receipt}; without an address where it is not kept
	 */
	public Map<String, @Nullable Object> give(Question question, ExecutedAnswer answered, Client client) {
		Receipt receipt = made(question, answered, client);
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

	/** Keeps a receipt; why it is not kept, null where it is. */
	private @Nullable String keep(Receipt receipt, Client client) {
		if (this.store.has(receipt.hash())) {
			return null;
		}
		if (receipt.document().length() + this.json.writeValueAsString(receipt.variables()).length() > LONGEST) {
			return "the question is longer than %,d characters, so that its receipt is not kept".formatted(LONGEST);
		}
		byte[] whole = this.store.stored(receipt);
		byte[] stored = this.store.fits(whole) ? whole : this.store.stored(receipt.withoutData());
		if (!this.quota.grants(client.network(), stored.length)) {
			return "no more receipts are kept for you today";
		}
		return this.store.keep(receipt.hash(), stored).orElse(null);
	}

	private Receipt made(Question question, ExecutedAnswer answered, Client client) {
		String revision = String.valueOf(answered.revision());
		String asked = hash(question.variables(), question.document(), question.operationName());
		Map<String, Object> data = data(answered);
		String answer = hash(data);
		ExecutedAnswer sources = this.answers.answer(sources(question), client).answered();
		boolean found = sources.code() == null && Objects.equals(sources.revision(), answered.revision());
		return new Receipt(hash(asked, revision, answer).substring("sha256:".length(), "sha256:".length() + 32), asked,
				question.document(), question.operationName(), question.variables(), revision,
				this.graph.state().revision().imprint(), found ? SourcesQuestion.in(data(sources)) : null,
				found ? null
						: "the question with all evidence could not be answered: "
								+ Objects.requireNonNullElse(sources.code(), "another revision took its place"),
				answer, (answered.body().length <= LARGEST) ? data : null);
	}

	private Question sources(Question question) {
		return new Question(SourcesQuestion.of(this.graphQl.schema(), this.documents.parse(question.document())),
				question.operationName(), question.variables());
	}

	/**
	 * What there is to say of a receipt.
	 * @param receipt the receipt
	 * @param address its address, absolute
	 * @param client who asks
	 */
	Map<String, @Nullable Object> told(Receipt receipt, String address, Client client) {
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
		told.put("now", now(receipt, client));
		return told;
	}

	private String name(Receipt receipt) {
		String name = TrustedQuestion.of("", receipt.document(), this.documents.parse(receipt.document()))
			.operation()
			.getName();
		return (name != null) ? name : "question " + receipt.hash().substring(0, 8);
	}

	/** What the same question is answered now. */
	private Map<String, @Nullable Object> now(Receipt receipt, Client client) {
		Revision revision = this.graph.state().revision();
		Map<String, @Nullable Object> now = new LinkedHashMap<>();
		if (revision.id().equals(receipt.revision())) {
			now.put("revision", revision.id());
			now.put("same", true);
			now.put("changes", List.of());
			return now;
		}
		ExecutedAnswer answered = this.answers.answer(receipt.asked(), client).answered();
		now.put("revision", answered.revision());
		if (answered.code() != null) {
			now.put("note", "the question is not answered now: " + answered.code());
			return now;
		}
		Map<String, Object> data = data(answered);
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

	@SuppressWarnings("unchecked")
	private Map<String, Object> data(ExecutedAnswer answered) {
		return (this.json.readValue(answered.body(), Map.class).get("data") instanceof Map<?, ?> data)
				? (Map<String, Object>) data : Map.of();
	}

	private String hash(@Nullable Object... parts) {
		try {
			byte[] text = this.json.writeValueAsString(Arrays.asList(parts)).getBytes(StandardCharsets.UTF_8);
			return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
