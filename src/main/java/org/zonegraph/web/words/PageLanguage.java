package org.zonegraph.web.words;

import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

/** Language of a page: names, words and numbers are all of one. */
public enum PageLanguage {

	/** English. */
	EN("en", Locale.UK, "English"),

	/** Chinese. */
	ZH("zh-CN", Locale.SIMPLIFIED_CHINESE, "中文");

	private final String tag;

	private final Locale locale;

	private final String label;

	PageLanguage(String tag, Locale locale, String label) {
		this.tag = tag;
		this.locale = locale;
		this.label = label;
	}

	/**
	 * The language that a request is answered in: what its address asks for, else what
	 * its reader prefers of the two.
	 * @param request the request
	 * @return the language
	 */
	public static PageLanguage of(HttpServletRequest request) {
		PageLanguage asked = asked(request);
		return (asked != null) ? asked
				: Collections.list(request.getLocales())
					.stream()
					.map(Locale::getLanguage)
					.filter((language) -> language.equals("zh") || language.equals("en"))
					.findFirst()
					.filter("zh"::equals)
					.map((chinese) -> ZH)
					.orElse(EN);
	}

	/**
	 * The language that the address of a request asks for.
	 * @param request the request
	 * @return the language, null where the address leaves it open
	 */
	static @Nullable PageLanguage asked(HttpServletRequest request) {
		return coded(request.getParameter("lang"));
	}

	/**
	 * The language of a code.
	 * @param code as addresses have it
	 * @return the language, null where there is none of this code
	 */
	public static @Nullable PageLanguage coded(@Nullable String code) {
		return Stream.of(values()).filter((language) -> language.code().equals(code)).findFirst().orElse(null);
	}

	/** As addresses have it. */
	public String code() {
		return this.tag.substring(0, 2);
	}

	/** As HTML has it. */
	public String tag() {
		return this.tag;
	}

	public Locale locale() {
		return this.locale;
	}

	/** What it calls itself. */
	public String label() {
		return this.label;
	}

	public boolean isChinese() {
		return this == ZH;
	}

}
