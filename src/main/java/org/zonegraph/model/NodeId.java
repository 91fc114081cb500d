package org.zonegraph.model;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Global object identifier: a kind and a slug, such as {@code area:chongqing-xiyong-cbz}.
 * Pages, files and RDF call a thing by an address that is made of it here.
 *
 * @param kind the kind, such as {@code area}
 * @param slug what tells it from others of the kind; empty where the text was no whole id
 */
public record NodeId(String kind, String slug) {

	/** What things are called where the data has no address. */
	private static final String URN = "urn:zonegraph:";

	/** Signs beside letters and digits that a segment of a path has as they are. */
	private static final String PLAIN = "-._~!$&'()*+,;=:@";

	/**
	 * Reads an id.
	 * @param id such as {@code area:chongqing-xiyong-cbz}; callers may give anything
	 * @return its parts; a text without a colon is a kind alone
	 */
	public static NodeId of(String id) {
		int colon = id.indexOf(':');
		return (colon < 0) ? new NodeId(id, "") : new NodeId(id.substring(0, colon), id.substring(colon + 1));
	}

	/**
	 * Whether it names a single thing.
	 * @return false where the slug is missing
	 */
	public boolean isWhole() {
		return !this.slug.isEmpty();
	}

	/**
	 * Where its page is.
	 * @return the path, such as {@code /area/chongqing-xiyong-cbz}
	 */
	public String path() {
		return "/" + this.kind + "/" + encoded(this.slug);
	}

	/**
	 * What it is called in RDF and in files: see decision 17.
	 * @param homepage where the data is published, null where nowhere
	 * @return its address there, else a URN, which claims no address that nobody keeps
	 */
	public String iri(@Nullable String homepage) {
		return (homepage != null) ? base(homepage) + path().substring(1) : URN + this;
	}

	/**
	 * What all addresses begin with.
	 * @param homepage where the data is published, null where nowhere
	 * @return the homepage with one slash at its end, else the beginning of a URN
	 */
	public static String base(@Nullable String homepage) {
		return (homepage != null) ? homepage.replaceFirst("/*$", "/") : URN;
	}

	/** Percent-encoding of a segment of a path. */
	private static String encoded(String segment) {
		StringBuilder encoded = new StringBuilder();
		for (byte each : segment.getBytes(StandardCharsets.UTF_8)) {
			boolean plain = each > 0 && (Character.isLetterOrDigit(each) || PLAIN.indexOf(each) >= 0);
			encoded.append(plain ? Character.toString(each) : "%%%02X".formatted(each));
		}
		return encoded.toString();
	}

	/** As it stands in the seed and in answers. */
	@Override
	public String toString() {
		return this.kind + ":" + this.slug;
	}

}
