package org.zonegraph.sources.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;

/**
 * Robots Exclusion Protocol (RFC 9309) and pace in front of a client: a host is asked
 * what it wants before it is asked anything else, and once for all.
 */
public final class PoliteClient implements AutoCloseable {

	private static final int REDIRECTS = 5;

	private static final Duration DELAY = Duration.ofSeconds(10);

	private final SiteClient client;

	private final Pace pace;

	private final Map<String, BaseRobotRules> rules = new HashMap<>();

	private final Map<String, FetchException> silent = new HashMap<>();

	/**
	 * A polite client.
	 * @param client what asks
	 * @param pace how often
	 */
	public PoliteClient(SiteClient client, Pace pace) {
		this.client = client;
		this.pace = pace;
	}

	/**
	 * Asks an address if its host wants it asked.
	 * @param address a web address
	 * @param headers what is sent beside the usual
	 * @return the answer, whatever its status code
	 * @throws FetchException if there is none, {@link Failure#ROBOTS} where there shall
	 * be none
	 */
	public Received get(URI address, Map<String, String> headers) throws FetchException {
		BaseRobotRules wanted = rules(address);
		if (!wanted.isAllowed(address.toString())) {
			throw new FetchException(Failure.ROBOTS, address, null);
		}
		long delay = Math.max(0, wanted.getCrawlDelay());
		return ask(address, headers, Duration.ofMillis(Math.min(delay, DELAY.toMillis())));
	}

	private Received ask(URI address, Map<String, String> headers, Duration delay) throws FetchException {
		this.pace.await(address.getHost(), delay);
		return this.client.get(address, headers);
	}

	private BaseRobotRules rules(URI address) throws FetchException {
		String site = address.getScheme() + "://" + address.getRawAuthority();
		FetchException failed = this.silent.get(site);
		if (failed != null) {
			throw failed;
		}
		BaseRobotRules known = this.rules.get(site);
		try {
			known = (known != null) ? known : read(URI.create(site + "/robots.txt"));
		}
		catch (FetchException ex) {
			// who does not answer this is not asked for anything else
			this.silent.put(site, ex);
			throw ex;
		}
		this.rules.put(site, known);
		return known;
	}

	/**
	 * What cannot be reached is not asked any further; what has no rules, or too many to
	 * read, allows everything.
	 */
	private BaseRobotRules read(URI robots) throws FetchException {
		Optional<URI> next = Optional.of(robots);
		for (int i = 0; i <= REDIRECTS && next.isPresent(); i++) {
			Received received;
			try {
				received = ask(next.get(), Map.of(), Duration.ZERO);
			}
			catch (FetchException ex) {
				if (i > 0 || ex.failure() == Failure.TOO_LARGE || ex.failure() == Failure.BOMB) {
					break;
				}
				throw ex;
			}
			int code = received.code();
			if (code >= 500 || code == 429) {
				return new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
			}
			if (code == 200) {
				return new SimpleRobotRulesParser().parseContent(robots.toString(), received.body(), "text/plain",
						List.of(SiteClient.ROBOT.toLowerCase(Locale.ROOT)));
			}
			next = (code >= 300 && code < 400) ? WebAddress.of(received.address(), received.header("location"))
					: Optional.empty();
		}
		return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
	}

	@Override
	public void close() {
		this.client.close();
	}

}
