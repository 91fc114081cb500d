package org.zonegraph.sources.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;

import org.apache.http.conn.DnsResolver;
import org.apache.http.impl.conn.SystemDefaultDnsResolver;

/**
 * Guard against requests into private networks (SSRF). The client connects to what this
 * answers and resolves no name again, so a name that changes its mind in between (DNS
 * rebinding) leads nowhere else, and each redirect comes through here anew.
 */
public final class PublicAddresses implements DnsResolver {

	private final DnsResolver names;

	private final Predicate<InetAddress> allowed;

	/**
	 * A guard.
	 * @param names what knows the addresses of a name
	 * @param allowed which addresses may be asked
	 */
	public PublicAddresses(DnsResolver names, Predicate<InetAddress> allowed) {
		this.names = names;
		this.allowed = allowed;
	}

	/** The names of the machine and the addresses of the internet. */
	public static PublicAddresses ofTheInternet() {
		return new PublicAddresses(SystemDefaultDnsResolver.INSTANCE, AddressBlock::isPublic);
	}

	/** One private address among several is enough to refuse a name. */
	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		InetAddress[] addresses = this.names.resolve(host);
		for (InetAddress address : addresses) {
			if (!this.allowed.test(address)) {
				throw new PrivateAddressException(host);
			}
		}
		return addresses;
	}

}
