package org.zonegraph.sources.page;

import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

import org.zonegraph.sources.fetch.Failure;
import org.zonegraph.sources.fetch.FetchException;
import org.zonegraph.sources.fetch.PoliteClient;
import org.zonegraph.sources.fetch.Received;
import org.zonegraph.sources.fetch.WebAddress;

/** Redirects, each asked as politely as the first address. */
public final class Walker {

	private static final int REDIRECTS = 10;

	private static final Set<Integer> LASTING = Set.of(301, 308);

	private static final Set<Integer> PASSING = Set.of(302, 303, 307);

	private static final Pattern REFRESH = Pattern.compile("(?i)\\s*(\\d+)\\s*[;,]\\s*url\\s*=\\s*['\"]?([^'\"]+).*");

	/** Who waits longer shall read first. */
	private static final int SOON = 5;

	private final PoliteClient client;

	/** A walker that asks by a client. */
	public Walker(PoliteClient client) {
		this.client = client;
	}

	/**
	 * Follows an address to its end.
	 * @param start a web address
	 * @param validators {@code If-None-Match} and the like, by the address that they are
	 * of
	 * @return where it led, whatever the status code there
	 * @throws FetchException if there is no answer to read at one of them
	 */
	public Walked walk(URI start, Map<URI, Map<String, String>> validators) throws FetchException {
		Set<URI> seen = new HashSet<>();
		URI next = start;
		boolean lasting = true;
		while (seen.add(next) && seen.size() <= REDIRECTS) {
			Received received = this.client.get(next, validators.getOrDefault(next, Map.of()));
			boolean redirect = LASTING.contains(received.code()) || PASSING.contains(received.code());
			if (redirect && !received.header("location").isEmpty()) {
				lasting = lasting && LASTING.contains(received.code());
				next = target(next, received.header("location"));
				continue;
			}
			PageText page = PageText.of(received);
			Optional<Matcher> refresh = refresh(page);
			if (refresh.isEmpty() || received.code() != 200) {
				return new Walked(start, received, page, lasting);
			}
			lasting = lasting && Integer.parseInt(refresh.get().group(1)) == 0;
			next = target(next, refresh.get().group(2));
		}
		throw new FetchException(Failure.LOOP, start, null);
	}

	private static URI target(URI from, String location) throws FetchException {
		Optional<URI> target = WebAddress.of(from, location);
		if (target.isEmpty()) {
			throw new FetchException(Failure.NO_WEB_ADDRESS, from, null);
		}
		return target.get();
	}

	/** A page that sends browsers elsewhere, and not to itself for what is new. */
	private static Optional<Matcher> refresh(PageText page) {
		Element element = page.html().selectFirst("meta[http-equiv=refresh]");
		Matcher refresh = REFRESH.matcher((element != null) ? element.attr("content") : "");
		return (refresh.matches() && refresh.group(1).length() < 3 && Integer.parseInt(refresh.group(1)) <= SOON)
				? Optional.of(refresh) : Optional.empty();
	}

}
