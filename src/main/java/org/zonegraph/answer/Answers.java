package org.zonegraph.answer;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import org.zonegraph.answer.error.Errors;
import org.zonegraph.answer.limit.Client;
import org.zonegraph.answer.limit.HeapShare;
import org.zonegraph.graph.GraphWatch.State;

/**
 * Cache of responses with request coalescing: an identical question joins the execution
 * of the first. An answer is a function of the question and the revision.
 */
@Component
@EnableConfigurationProperties(Answers.Settings.class)
public final class Answers {

	/** A mistake that is made again at once is known; it may be mended. */
	private static final Duration ERRORS = Duration.ofSeconds(10);

	private final Engine engine;

	private final @Nullable AsyncCache<Key, ExecutedAnswer> known;

	private final @Nullable SharedAnswers shared;

	Answers(Engine engine, Settings settings, ObjectProvider<SharedAnswers> shared) {
		this.engine = engine;
		this.shared = shared.getIfAvailable();
		this.known = !settings.enabled() ? null
				: Caffeine.newBuilder()
					.maximumWeight(HeapShare.of(8, settings.size().toBytes()))
					.weigher((Key key, ExecutedAnswer answered) -> key.question.weight() + answered.weight())
					.expireAfter(Expiry.creating((Key key, ExecutedAnswer answered) -> (answered.code() != null)
							? ERRORS : Duration.ofNanos(Long.MAX_VALUE)))
					.buildAsync();
	}

	/**
	 * Answers a question.
	 * @param question the question
	 * @param client who asks
	 * @param state what was known of the graph when the client asked
	 * @return the answer and where it is from
	 */
	public ServedAnswer answer(Question question, Client client, State state) {
		if (question.isOfLedger()) {
			return new ServedAnswer(this.engine.answer(question, client), CacheStatus.UNKEPT, state);
		}
		if (this.known == null) {
			return new ServedAnswer(this.engine.answer(question, client), CacheStatus.UNCACHED, state);
		}
		Key key = new Key(state.revision().id(), question);
		CompletableFuture<ExecutedAnswer> mine = new CompletableFuture<>();
		CompletableFuture<ExecutedAnswer> there = this.known.getIfPresent(key);
		if (there == null) {
			there = this.known.getIfPresent(key.exact());
		}
		if (there == null) {
			there = this.known.asMap().putIfAbsent(key, mine);
		}
		if (there == null) {
			return ask(key, mine, client, state);
		}
		return there.isDone() ? new ServedAnswer(there.join(), CacheStatus.HIT, state)
				: new ServedAnswer(shared(there, question, client), CacheStatus.COLLAPSED, state);
	}

	private ServedAnswer ask(Key key, CompletableFuture<ExecutedAnswer> mine, Client client, State state) {
		try {
			ExecutedAnswer kept = (this.shared != null) ? this.shared.find(state.revision(), key.question) : null;
			if (kept != null) {
				mine.complete(kept);
				return new ServedAnswer(kept, CacheStatus.HIT, state);
			}
			ExecutedAnswer answered = this.engine.answer(key.question, client);
			if (!answered.errors().areLasting()
					|| (answered.revision() != null && !Objects.equals(answered.revision(), key.revision))) {
				forget(key, mine);
			}
			else if (answered.code() != null && !key.equals(key.exact())) {
				// errors tell places in the text that was sent, which another text does
				// not have
				forget(key, mine);
				Objects.requireNonNull(this.known).put(key.exact(), mine);
			}
			mine.complete(answered);
			if (this.shared != null && answered.code() == null && key.revision.equals(answered.revision())) {
				this.shared.keep(state.revision(), key.question, answered);
			}
			return new ServedAnswer(answered, CacheStatus.MISS, state);
		}
		catch (RuntimeException ex) {
			mine.completeExceptionally(ex);
			throw ex;
		}
	}

	private void forget(Key key, CompletableFuture<ExecutedAnswer> mine) {
		Objects.requireNonNull(this.known).asMap().remove(key, mine);
	}

	/** Waits for who asks the same at the same time. */
	private ExecutedAnswer shared(CompletableFuture<ExecutedAnswer> there, Question question, Client client) {
		try {
			ExecutedAnswer answered = there.join();
			// that another has used up what it was granted is not this client's fault
			return Errors.RATE_LIMITED.equals(answered.code()) ? this.engine.answer(question, client) : answered;
		}
		catch (CompletionException ex) {
			return this.engine.answer(question, client);
		}
	}

	/**
	 * Settings of the answers kept in memory.
	 *
	 * @param enabled whether answers are kept in memory
	 * @param size bytes that the answers in memory may take together, at most an eighth
	 * of the heap
	 */
	@ConfigurationProperties("zonegraph.cache")
	record Settings(@DefaultValue("true") boolean enabled, @DefaultValue("64MB") DataSize size) {
	}

	private record Key(String revision, Question question) {

		/** What is known of the very text that was sent. */
		Key exact() {
			return new Key(this.revision, this.question.exact());
		}

	}

}
