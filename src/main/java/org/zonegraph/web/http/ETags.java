package org.zonegraph.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.zonegraph.answer.PublicSchema;
import org.zonegraph.answer.Question;
import org.zonegraph.graph.GraphWatch;

/** Names answers by what they are a function of. */
@Component
public final class ETags {

	private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

	private final GraphWatch graph;

	private final String schema;

	ETags(GraphWatch graph, PublicSchema schema) {
		this.graph = graph;
		this.schema = Integer.toHexString(schema.sdl().hashCode());
	}

	/**
	 * Whether a name is that of an answer of a revision: another may have taken its place
	 * while the question was answered.
	 * @param tag the name
	 * @param revision the answer's revision, null where nothing was read
	 */
	public static boolean isOf(String tag, @Nullable String revision) {
		return revision == null || tag.startsWith("W/\"%s.".formatted(revision));
	}

	/**
	 * The name of an answer in a form.
	 * @param question the question
	 * @param form the form, such as its media type
	 */
	public String of(Question question, String form) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update((this.schema + form + question.operationName() + '\n').getBytes(StandardCharsets.UTF_8));
			digest.update((question.document() + '\n').getBytes(StandardCharsets.UTF_8));
			digest.update(this.json.writeValueAsBytes(question.variables()));
			String hash = HexFormat.of().formatHex(digest.digest(), 0, 12);
			// weak, for it may be compressed on the way
			return "W/\"%s.%s\"".formatted(this.graph.state().revision().id(), hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
