package org.zonegraph.web.http;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.CanonicalJson;
import org.zonegraph.answer.PublicSchema;
import org.zonegraph.answer.Question;
import org.zonegraph.text.Sha256;

/**
 * ETags (RFC 9110, section 8.8.3). An answer is named by what it is a function of: the
 * revision, the question, the form, and the schema.
 */
@Component
public final class ETags {

	private static final String ANY = "*";

	private final String schema;

	ETags(PublicSchema schema) {
		this.schema = Integer.toHexString(schema.sdl().hashCode());
	}

	/**
	 * The ETag of an answer.
	 * @param revision the revision that it is of
	 * @param question the question
	 * @param form its form, such as a media type
	 * @return the ETag
	 */
	public String of(String revision, Question question, String form) {
		String asked = "%s%s%s\n%s\n%s".formatted(this.schema, form, question.operationName(), question.document(),
				CanonicalJson.of(question.variables()));
		return weak(revision, Sha256.hex(asked).substring(0, 24));
	}

	/**
	 * An ETag, weak, for what it names may be compressed on the way.
	 * @param parts what tells it from others
	 * @return the ETag
	 */
	public static String weak(String... parts) {
		return "W/\"%s\"".formatted(String.join(".", parts));
	}

	/**
	 * Whether a client has what an ETag names.
	 * @param known the values of {@code If-None-Match}
	 * @param tag the ETag
	 * @return whether one of them names the same; {@code *} does not, for it does not say
	 * what the client has
	 */
	public static boolean matches(@Nullable Enumeration<String> known, String tag) {
		return values(known).stream()
			.anyMatch((value) -> value.equals(tag) || ETag.parse(value)
				.stream()
				.anyMatch((each) -> !each.isWildcard() && each.compare(ETag.create(tag), false)));
	}

	/**
	 * Whether a client has something, and whatever there is will do.
	 * @param known the values of {@code If-None-Match}
	 * @return whether it says so
	 */
	public static boolean matchesAny(@Nullable Enumeration<String> known) {
		return values(known).contains(ANY);
	}

	private static List<String> values(@Nullable Enumeration<String> known) {
		return (known != null) ? Collections.list(known) : List.of();
	}

}
