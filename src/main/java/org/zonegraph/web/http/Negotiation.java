package org.zonegraph.web.http;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Content negotiation (RFC 9110, section 12.5.1): what a client would rather have. */
public final class Negotiation {

	private static final List<MediaType> OFFERED = List.of(MediaType.APPLICATION_JSON,
			MediaType.APPLICATION_PROBLEM_JSON, MediaType.TEXT_HTML);

	private Negotiation() {
	}

	/**
	 * Chooses a media type for a request.
	 * @param request the request; one without a type in {@code Accept} takes all
	 * @param offered what there is, the preferred one first
	 * @return the one with the highest quality, empty where the client takes none, or
	 * says so in a way that cannot be read
	 */
	public static Optional<MediaType> choose(HttpServletRequest request, List<MediaType> offered) {
		try {
			return choose(accepted(request), offered);
		}
		catch (InvalidMediaTypeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Whether a page is asked for rather than JSON, and not just anything: browsers do.
	 * @param request the request
	 * @return whether it names pages before JSON
	 */
	public static boolean prefersPage(HttpServletRequest request) {
		return choose(request, OFFERED).filter(MediaType.TEXT_HTML::equals).isPresent();
	}

	/**
	 * What a client takes.
	 * @return the types of {@code Accept}, however many; empty where there are none
	 * @throws InvalidMediaTypeException if they cannot be read
	 */
	public static List<MediaType> accepted(HttpServletRequest request) {
		return MediaType.parseMediaTypes(String.join(",", Collections.list(request.getHeaders("Accept"))));
	}

	/**
	 * Chooses a media type. Of those of the same quality it is the one that the client
	 * named more precisely, then earlier.
	 * @param accepted what the client takes; empty where it does not say
	 * @param offered what there is, the preferred one first
	 * @return the one with the highest quality, empty where the client takes none
	 */
	public static Optional<MediaType> choose(List<MediaType> accepted, List<MediaType> offered) {
		if (accepted.isEmpty()) {
			return offered.stream().findFirst();
		}
		Fit best = null;
		for (MediaType each : offered) {
			Fit match = match(accepted, each);
			if (match.quality > 0 && (best == null || Fit.BETTER.compare(match, best) > 0)) {
				best = match;
			}
		}
		return Optional.ofNullable(best).map(Fit::type);
	}

	/** The range that says most about the type. */
	private static Fit match(List<MediaType> accepted, MediaType type) {
		Fit most = new Fit(type, 0, -1, 0);
		for (int i = 0; i < accepted.size(); i++) {
			MediaType range = accepted.get(i);
			if (range.includes(type) && precision(range) > most.precision) {
				most = new Fit(type, range.getQualityValue(), precision(range), i);
			}
		}
		return most;
	}

	private static int precision(MediaType range) {
		return range.isWildcardType() ? 0 : (range.isWildcardSubtype() ? 1 : 2);
	}

	/** How well an offered type fits. */
	private record Fit(MediaType type, double quality, int precision, int place) {

		static final Comparator<Fit> BETTER = Comparator.comparingDouble(Fit::quality)
			.thenComparingInt(Fit::precision)
			.thenComparing(Comparator.comparingInt(Fit::place).reversed());

	}

}
