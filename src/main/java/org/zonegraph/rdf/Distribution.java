package org.zonegraph.rdf;

/**
 * A file that holds the data.
 *
 * @param url where it is
 * @param mediaType such as {@code text/turtle}
 */
public record Distribution(String url, String mediaType) {
}
