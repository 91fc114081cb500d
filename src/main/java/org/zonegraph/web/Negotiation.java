package org.zonegraph.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.http.MediaType;

/** Chooses what a client would rather have (RFC 9110, section 12.5.1). */
final class Negotiation {

	private Negotiation() {
	}

	/**
	 * Chooses a media type.
	 * @param accepted what the client takes; empty where it does not say
	 * @param offered what there is, the preferred one first
	 * @return the one with the highest quality, empty where the client takes none
	 */
	static Optional<MediaType> choose(List<MediaType> accepted, List<MediaType> offered) {
		MediaType best = null;
		double quality = 0;
		for (MediaType each : offered) {
			double own = accepted.isEmpty() ? 1 : quality(accepted, each);
			if (own > quality) {
				best = each;
				quality = own;
			}
		}
		return Optional.ofNullable(best);
	}

	/** That of the range that says most about the type. */
	private static double quality(List<MediaType> accepted, MediaType type) {
		return accepted.stream()
			.filter((range) -> range.includes(type))
			.max(Comparator.comparing(Negotiation::precision))
			.map(MediaType::getQualityValue)
			.orElse(0.0);
	}

	private static int precision(MediaType range) {
		return range.isWildcardType() ? 0 : (range.isWildcardSubtype() ? 1 : 2);
	}

}
