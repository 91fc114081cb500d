package org.zonegraph.rdf;

/** How statements are written. */
public enum RdfFormat {

	/** For people and for triple stores. */
	TURTLE("ttl", "text/turtle"),

	/** JSON that means the same. */
	JSON_LD("jsonld", "application/ld+json");

	private final String ending;

	private final String mediaType;

	RdfFormat(String ending, String mediaType) {
		this.ending = ending;
		this.mediaType = mediaType;
	}

	/**
	 * How the names of files end.
	 * @return such as {@code ttl}
	 */
	public String ending() {
		return this.ending;
	}

	/**
	 * Its media type.
	 * @return such as {@code text/turtle}
	 */
	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * Its media type as it is sent.
	 * @return such as {@code text/turtle;charset=UTF-8}; JSON is UTF-8 in any case
	 */
	public String contentType() {
		return this.mediaType + (this.mediaType.startsWith("text/") ? ";charset=UTF-8" : "");
	}

}
