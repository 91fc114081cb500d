package org.zonegraph.sources.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A block of IP addresses, such as {@code 10.0.0.0/8}. Of IPv6 only what is handed out
 * (2000::/3) is public, without what carries an IPv4 address inside.
 *
 * @param prefix the first address
 * @param bits how many bits they share
 */
record AddressBlock(byte[] prefix, int bits) {

	/** What the registries of IANA for special purposes have, and multicast. */
	private static final List<AddressBlock> SPECIAL = Stream
		.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
				"192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
				"203.0.113.0/24", "224.0.0.0/3", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
		.map(AddressBlock::of)
		.toList();

	private static final AddressBlock HANDED_OUT = of("2000::/3");

	private static final int LENGTH_OF_IPV4 = 4;

	private static AddressBlock of(String text) {
		int slash = text.indexOf('/');
		try {
			return new AddressBlock(InetAddress.getByName(text.substring(0, slash)).getAddress(),
					Integer.parseInt(text.substring(slash + 1)));
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whether an address is one of the internet. */
	static boolean isPublic(InetAddress address) {
		byte[] bytes = address.getAddress();
		return (bytes.length == LENGTH_OF_IPV4 || HANDED_OUT.has(bytes))
				&& SPECIAL.stream().noneMatch((block) -> block.has(bytes));
	}

	private boolean has(byte[] address) {
		if (address.length != this.prefix.length) {
			return false;
		}
		for (int i = 0; i < this.bits; i++) {
			int mask = 0x80 >> (i % Byte.SIZE);
			if (((address[i / Byte.SIZE] ^ this.prefix[i / Byte.SIZE]) & mask) != 0) {
				return false;
			}
		}
		return true;
	}

}
