package org.zonegraph.sources;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import org.zonegraph.sources.fetch.FetchException;
import org.zonegraph.sources.fetch.PoliteClient;
import org.zonegraph.sources.fetch.Received;
import org.zonegraph.sources.fetch.WebAddress;

/**
 * An archive of the web that speaks Memento (RFC 7089). Its TimeGate says by a redirect
 * where the copy is; nothing is archived by asking.
 */
final class Archive {

	/** The TimeGate of the Internet Archive. */
	static final String USUAL = "https://web.archive.org/web/";

	/** Who does not answer so often is not asked any more. */
	private static final int PATIENCE = 3;

	private final PoliteClient client;

	private final String timeGate;

	private int silent;

	Archive(PoliteClient client, String timeGate) {
		this.client = client;
		this.timeGate = timeGate;
	}

	/** Whether it answers at all. */
	boolean isReachable() {
		return this.silent < PATIENCE;
	}

	/**
	 * The newest copy of an address.
	 * @return its address, empty where there is none, or the archive does not answer
	 */
	Optional<String> copy(String address) {
		if (!isReachable()) {
			return Optional.empty();
		}
		try {
			URI asked = WebAddress.of(this.timeGate + address)
				.orElseThrow(() -> new IllegalArgumentException("no address of a TimeGate: " + this.timeGate));
			Received received = this.client.get(asked, Map.of());
			this.silent = 0;
			boolean redirect = received.code() >= 300 && received.code() < 400;
			String found = redirect ? received.header("location")
					: received.header("memento-datetime").isEmpty() ? "" : received.header("content-location");
			return found.isEmpty() ? Optional.empty() : WebAddress.of(asked, found).map(URI::toString);
		}
		catch (FetchException ex) {
			this.silent++;
			return Optional.empty();
		}
	}

}
