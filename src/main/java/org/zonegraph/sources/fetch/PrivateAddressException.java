package org.zonegraph.sources.fetch;

import java.net.UnknownHostException;

/** A name, or an address itself, that leads where nobody asks from outside. */
final class PrivateAddressException extends UnknownHostException {

	private static final long serialVersionUID = 1L;

	PrivateAddressException(String host) {
		super(host + " is in no public network");
	}

}
