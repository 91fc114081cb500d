package org.zonegraph.query;

import org.jspecify.annotations.Nullable;

/**
 * What a root field is answered with, whole: nothing beneath it is resolved again.
 *
 * @param revision the revision that it is of
 * @param value maps, lists and scalars in the selection's own shape; null where there is
 * nothing of that id
 */
public record Answer(String revision, @Nullable Object value) {
}
