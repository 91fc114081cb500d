package org.zonegraph.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.VariableDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.document.ParsedDocuments;
import org.zonegraph.answer.document.TrustedDocuments;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.answer.limit.Client;
import org.zonegraph.answer.limit.RequestLimits;
import org.zonegraph.graph.GraphWatch;

/**
 * Plan cache warming: asks every trusted document after a start, for each revision, and
 * every ten minutes, one after the other; what is in memory is asked all the same. A
 * database plans a statement of a new shape for up to some seconds, and plans all of them
 * anew when it holds other data; the first reader of a page should not wait for that.
 * Values that must be given stand for nothing in the graph, which is enough for a plan.
 */
@Component
@ConditionalOnProperty(name = "zonegraph.warm-up", matchIfMissing = true)
final class WarmUp implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(WarmUp.class);

	/** How soon it is seen that there is a new revision. */
	private static final Duration INTERVAL = Duration.ofSeconds(2);

	/** How soon plans that others have pushed out are made again. */
	private static final Duration AGAIN = Duration.ofMinutes(10);

	/** What a question may take beyond its time until it has told that it is over. */
	private static final Duration AFTERWARDS = Duration.ofSeconds(5);

	/** As long as ids are, for some databases plan by the length of a text. */
	private static final String NOTHING = "zonegraph:nothing-has-this-id";

	private static final String LANGUAGE = "language";

	private final TrustedDocuments documents;

	private final ParsedDocuments parsed;

	private final Answers answers;

	private final Engine engine;

	private final Client nobody = new Client((header) -> null, null, 0, Duration.ZERO);

	private final ScheduledExecutorService schedule = Executors
		.newSingleThreadScheduledExecutor((task) -> new Thread(task, "warm-up-schedule"));

	private final GraphWatch graph;

	private final VerdictCheck verdicts;

	private final RequestLimits limits;

	private volatile Thread round = new Thread(this::ask);

	private volatile String revision = "";

	private volatile Instant begun = Instant.EPOCH;

	private volatile boolean over;

	WarmUp(TrustedDocuments documents, ParsedDocuments parsed, Answers answers, Engine engine, GraphWatch graph,
			VerdictCheck verdicts, RequestLimits limits) {
		this.limits = limits;
		this.graph = graph;
		this.verdicts = verdicts;
		this.documents = documents;
		this.parsed = parsed;
		this.answers = answers;
		this.engine = engine;
	}

	@EventListener
	void ready(ApplicationReadyEvent event) {
		begin();
		this.schedule.scheduleWithFixedDelay(this::again, INTERVAL.toMillis(), INTERVAL.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	private void again() {
		boolean due = !this.graph.state().revision().id().equals(this.revision)
				|| this.begun.plus(AGAIN).isBefore(Instant.now());
		if (due && !this.round.isAlive() && this.graph.state().lostAt() == null) {
			begin();
		}
	}

	private synchronized void begin() {
		if (!this.over) {
			this.revision = this.graph.state().revision().id();
			this.begun = Instant.now();
			this.round = new Thread(this::ask, "warm-up");
			this.round.setDaemon(true);
			this.round.start();
		}
	}

	private void ask() {
		for (String language : List.of("EN", "ZH")) {
			for (String name : this.documents.names()) {
				if (this.over) {
					return;
				}
				ask(name, language);
			}
		}
		this.verdicts.check(this.nobody, this.graph.state());
	}

	private void ask(String name, String language) {
		String text = this.documents.named(name);
		if (text == null) {
			return;
		}
		TrustedQuestion question = TrustedQuestion.of(name, text, this.parsed.parse(text));
		Map<String, Object> variables = new LinkedHashMap<>();
		for (VariableDefinition variable : question.operation().getVariableDefinitions()) {
			if (variable.getName().equals(LANGUAGE)) {
				variables.put(LANGUAGE, language);
			}
			else if (TrustedQuestion.isRequired(variable)) {
				variables.put(variable.getName(), nothing(variable.getType()));
			}
		}
		ServedAnswer served = this.answers.answer(new Question(text, null, variables), this.nobody, this.graph.state());
		ExecutedAnswer answered = (served.origin() != CacheStatus.HIT) ? served.answered()
				: this.engine.answer(new Question(text, null, variables), this.nobody);
		if (answered.code() != null) {
			logger.debug("{} was not answered: {}", name, answered.code());
		}
	}

	private static Object nothing(Type<?> type) {
		Type<?> given = (type instanceof NonNullType required) ? required.getType() : type;
		return (given instanceof ListType) ? List.of(NOTHING) : NOTHING;
	}

	/**
	 * Waits for the question that is being asked, so that the database is still there for
	 * it: to cut it off would look like a database that is away. One that is not over
	 * long after its time never ends, as where the jar was overwritten while it ran and a
	 * class is missing: then the process shall end all the same.
	 */
	@Override
	public void destroy() throws InterruptedException {
		synchronized (this) {
			this.over = true;
		}
		this.schedule.shutdown();
		this.round.join(this.limits.requestTime().plus(AFTERWARDS).toMillis());
		if (this.round.isAlive()) {
			logger.warn("a question of the warm-up did not end in time");
		}
	}

}
