package org.zonegraph.web.reconcile;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.answer.AnswerLog;
import org.zonegraph.answer.Answers;
import org.zonegraph.answer.ExecutedAnswer;
import org.zonegraph.answer.Question;
import org.zonegraph.answer.ServedAnswer;
import org.zonegraph.answer.limit.Client;
import org.zonegraph.graph.GraphWatch.State;
import org.zonegraph.reconcile.Api;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * Adapter of another protocol: the questions that a request comes to are answered,
 * charged and logged like any other.
 */
final class Inquiry implements Api {

	private final Answers answers;

	private final AnswerLog log;

	private final Client client;

	private final State state;

	private final Instant deadline;

	private final Set<String> revisions = new HashSet<>();

	private @Nullable Instant stale;

	/**
	 * Questions of a request.
	 * @param answers who answers them
	 * @param log notes the answers
	 * @param client who asks
	 * @param state what is known of the graph
	 * @param deadline when the last of them must be asked
	 */
	Inquiry(Answers answers, AnswerLog log, Client client, State state, Instant deadline) {
		this.answers = answers;
		this.log = log;
		this.client = client;
		this.state = state;
		this.deadline = deadline;
	}

	/**
	 * Asks.
	 * @throws Refusal if the answer has an error, or it is too late to ask
	 */
	@Override
	public JsonNode ask(String document, Map<String, Object> variables) {
		if (Instant.now().isAfter(this.deadline)) {
			throw new Refusal(RefusalCode.TIMEOUT, "all of this takes too long; ask for less at a time");
		}
		Question question = new Question(document, null, variables);
		ServedAnswer served = this.log.asked(() -> this.answers.answer(question, this.client, this.state));
		ExecutedAnswer answered = served.answered();
		if (answered.code() != null) {
			throw Refusal.of(answered, Map.of());
		}
		if (answered.revision() != null) {
			this.revisions.add(answered.revision());
		}
		if (served.stale() != null) {
			this.stale = served.stale();
		}
		return JsonMapper.shared().readTree(answered.json());
	}

	/** Whether all answers were of one revision. */
	boolean agrees() {
		return this.revisions.size() <= 1;
	}

	/** Since when the graph has been away, null where it is not. */
	@Nullable Instant stale() {
		return this.stale;
	}

}
