package org.zonegraph.sources.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

import org.apache.http.conn.ConnectTimeoutException;

/** Why there is no answer to read. */
public enum Failure {

	/** The name has no address. */
	UNKNOWN_HOST,
	/** It leads into a private network, at once or by a redirect. */
	PRIVATE_ADDRESS,
	/** Nothing takes a connection there. */
	NO_CONNECTION,
	/** The certificate is not to be trusted, or the protocol is too old. */
	TLS,
	/** It took longer than the bound. */
	SLOW,
	/** It has more bytes than the bound. */
	TOO_LARGE,
	/** Few bytes unfold to more than the bound. */
	BOMB,
	/** What was sent is no whole answer. */
	BROKEN,
	/** Redirects lead back to where they began, or never end. */
	LOOP,
	/** A redirect leads to what is no web address. */
	NO_WEB_ADDRESS,
	/** {@code robots.txt} does not want it asked. */
	ROBOTS;

	static Failure of(IOException cause) {
		if (cause instanceof PrivateAddressException) {
			return PRIVATE_ADDRESS;
		}
		if (cause instanceof UnknownHostException) {
			return UNKNOWN_HOST;
		}
		if (cause instanceof SSLException) {
			return TLS;
		}
		if (cause instanceof SocketTimeoutException || cause instanceof ConnectTimeoutException) {
			return SLOW;
		}
		if (cause instanceof ConnectException) {
			return NO_CONNECTION;
		}
		return BROKEN;
	}

}
