package org.zonegraph.web.linked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

import org.zonegraph.rdf.RdfFormat;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/** Content negotiation between the page for people and the same as linked data. */
public final class RdfNegotiation {

	private static final String HTML = "html";

	private RdfNegotiation() {
	}

	/**
	 * In which format a request is answered.
	 * @param exchange the request
	 * @param named the ending that its address names, null where it leaves that open
	 * @param offered what is said to those who take none that there is
	 * @return the format, empty for the page
	 * @throws Refusal if there is none of this ending, or none that the client takes
	 */
	public static Optional<RdfFormat> choose(Exchange exchange, @Nullable String named, String offered) {
		List<RdfFormat> formats = List.of(RdfFormat.values());
		if (named != null) {
			Optional<RdfFormat> format = formats.stream().filter((each) -> each.ending().equals(named)).findFirst();
			if (format.isEmpty() && !named.equals(HTML)) {
				throw new Refusal(RefusalCode.BAD_USER_INPUT, offered);
			}
			return format;
		}
		List<MediaType> types = new ArrayList<>(List.of(MediaType.TEXT_HTML));
		formats.forEach((format) -> types.add(MediaType.parseMediaType(format.mediaType())));
		String chosen = exchange.negotiate(types, offered).toString();
		return formats.stream().filter((format) -> format.mediaType().equals(chosen)).findFirst();
	}

}
