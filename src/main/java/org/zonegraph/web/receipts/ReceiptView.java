package org.zonegraph.web.receipts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.answer.Answers;
import org.zonegraph.answer.ExecutedAnswer;
import org.zonegraph.answer.document.ParsedDocuments;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.export.citation.Change;
import org.zonegraph.export.citation.Citations;
import org.zonegraph.graph.Revision;
import org.zonegraph.web.exchange.Exchange;

/** What a receipt says, and what has become of its answer since. */
@Component
final class ReceiptView {

	/** More differences than a reader takes in. */
	private static final int MOST_CHANGES = 500;

	private final Answers answers;

	private final ParsedDocuments documents;

	private final Citations citations;

	ReceiptView(Answers answers, ParsedDocuments documents, Citations citations) {
		this.answers = answers;
		this.documents = documents;
		this.citations = citations;
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
		boolean same = Receipts.hash(data).equals(receipt.answer());
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

}
