package org.zonegraph.model.words;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A localized label, in both languages.
 *
 * @param en in English, null where nothing but the name itself is to be shown
 * @param zh in Chinese
 */
public record Words(@Nullable String en, String zh) {

	/**
	 * In one of them.
	 * @param language {@code EN} or {@code ZH}
	 * @param name the name itself
	 * @return the label, the name where nothing but that is to be shown
	 */
	public String in(String language, String name) {
		return "ZH".equals(language) ? this.zh : Objects.requireNonNullElse(this.en, name);
	}

}
