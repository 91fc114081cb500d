package org.zonegraph.query;

/**
 * What a root field is answered with, whole: nothing beneath it is resolved again.
 *
 * @param value maps, lists and scalars in the selection's own shape
 */
public record Answer(Object value) {
}
