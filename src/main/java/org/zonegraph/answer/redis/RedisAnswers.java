package org.zonegraph.answer.redis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

import io.lettuce.core.SetArgs;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.answer.CanonicalJson;
import org.zonegraph.answer.ExecutedAnswer;
import org.zonegraph.answer.Question;
import org.zonegraph.answer.SharedAnswers;
import org.zonegraph.graph.Revision;
import org.zonegraph.text.Gzip;
import org.zonegraph.text.Sha256;

/**
 * Second-level cache of answers. Each is known by all that it depends on: what makes it,
 * the revision and when it was loaded, and the question; so copies of other releases, or
 * of another revision, never find it.
 */
final class RedisAnswers implements SharedAnswers {

	private static final Logger logger = LoggerFactory.getLogger(RedisAnswers.class);

	/** What nobody asks again makes room. */
	private static final Duration KEPT = Duration.ofDays(1);

	private final SharedRedis redis;

	private final String release;

	/**
	 * Answers.
	 * @param redis where they are kept
	 * @param release what makes them
	 */
	RedisAnswers(SharedRedis redis, String release) {
		this.redis = redis;
		this.release = release;
	}

	@Override
	public @Nullable ExecutedAnswer find(Revision revision, Question question) {
		byte[] key = key(revision, question);
		byte[] stored = this.redis.ask((connection) -> connection.sync().get(key), () -> null);
		try {
			return (stored != null) ? read(stored) : null;
		}
		catch (IOException | JacksonException ex) {
			logger.warn("an answer in Redis cannot be read, and is asked again: {}", ex.toString());
			return null;
		}
	}

	@Override
	public void keep(Revision revision, Question question, ExecutedAnswer answered) {
		byte[] stored = Gzip.packed(JsonMapper.shared().writeValueAsBytes(answered));
		this.redis.ask((connection) -> connection.sync().set(key(revision, question), stored, SetArgs.Builder.ex(KEPT)),
				() -> null);
	}

	private byte[] key(Revision revision, Question question) {
		String asked = CanonicalJson
			.of(Arrays.asList(question.document(), question.operationName(), question.variables()));
		return "zonegraph:answer:%s:%s:%d:%s"
			.formatted(this.release, revision.id(), revision.loadedAt().toInstant().toEpochMilli(), Sha256.hex(asked))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static ExecutedAnswer read(byte[] stored) throws IOException {
		try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(stored))) {
			return JsonMapper.shared().readValue(unpacked, ExecutedAnswer.class);
		}
	}

}
