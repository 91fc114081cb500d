package org.zonegraph.web.words;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.NodeId;
import org.zonegraph.web.http.Site;

/**
 * Addresses of pages as one page writes them: links keep the language that its own
 * address asks for.
 *
 * @param site where all of them are
 * @param path the page's own path, without a prefix
 * @param params what the page shows by, of its own parameters; what it does not know,
 * such as what campaigns are told apart by, is left out
 * @param asked the language that its address asks for, null where it leaves that open
 */
public record PageAddress(Site site, String path, Map<String, String> params, @Nullable PageLanguage asked) {

	private static final String LANGUAGE = "lang";

	public static PageAddress of(HttpServletRequest request, String path, Map<String, String> params) {
		return new PageAddress(Site.of(request), path, params, PageLanguage.asked(request));
	}

	/**
	 * An address of these pages.
	 * @param path its path
	 * @param params names and values of its parameters by turns, left out where null
	 */
	public String href(String path, @Nullable Object... params) {
		Map<String, String> all = new LinkedHashMap<>();
		for (int i = 0; i < params.length; i += 2) {
			if (params[i + 1] != null) {
				all.put(String.valueOf(params[i]), String.valueOf(params[i + 1]));
			}
		}
		return with(path, all, this.asked);
	}

	/** Another page with these parameters, in the language of this one. */
	public String at(String path, Map<String, String> params) {
		return with(path, params, this.asked);
	}

	/** The page of a thing. */
	public String thing(String id) {
		return href(NodeId.of(id).path());
	}

	/** The same page with other parameters of these names. */
	public String change(@Nullable Object... params) {
		Map<String, String> all = new LinkedHashMap<>(this.params);
		for (int i = 0; i < params.length; i += 2) {
			all.remove(String.valueOf(params[i]));
			if (params[i + 1] != null) {
				all.put(String.valueOf(params[i]), String.valueOf(params[i + 1]));
			}
		}
		return with(this.path, all, this.asked);
	}

	/** The same page in a language, null for that of its reader. */
	public String in(@Nullable PageLanguage language) {
		return with(this.path, this.params, language);
	}

	/** The page's own address, without what it does not depend on. */
	public String canonical() {
		return absolute(in(this.asked));
	}

	/** A whole address, of one that a link of these pages has. */
	public String absolute(String href) {
		return this.site.origin() + href;
	}

	/** A file, which knows no language but that among its parameters. */
	public String file(String path, Map<String, ?> params) {
		return with(path, params, null);
	}

	private String with(String path, Map<String, ?> params, @Nullable PageLanguage language) {
		Map<String, Object> all = new LinkedHashMap<>(params);
		if (language != null) {
			all.put(LANGUAGE, language.code());
		}
		String query = all.entrySet()
			.stream()
			.map((each) -> "%s=%s".formatted(each.getKey(),
					URLEncoder.encode(Objects.toString(each.getValue()), StandardCharsets.UTF_8)))
			.collect(Collectors.joining("&"));
		return this.site.path(path) + (query.isEmpty() ? "" : "?" + query);
	}

}
