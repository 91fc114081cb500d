package org.zonegraph.rdf;

import java.util.List;

/**
 * A term of our own, as a page shows it.
 *
 * @param name its name, which is its fragment too
 * @param kind what it is: {@code Class}, {@code ObjectProperty},
 * {@code DatatypeProperty}, or for a value the name of its enum
 * @param comments what the schema says of it, with what has it where it is no type
 * @param above terms of others that it is a kind of
 * @param ranges what it leads to
 */
public record VocabularyTerm(String name, String kind, List<String> comments, List<String> above, List<String> ranges) {
}
