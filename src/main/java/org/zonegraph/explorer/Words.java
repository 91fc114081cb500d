package org.zonegraph.explorer;

import org.jspecify.annotations.Nullable;

/**
 * A localized label, in both languages of the explorer.
 *
 * @param en in English, null where nothing but the name itself is to be shown
 * @param zh in Chinese
 */
public record Words(@Nullable String en, String zh) {
}
