package org.zonegraph.web.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;

import org.zonegraph.web.http.Site;

/**
 * Import map: where the modules of pages are. All pages of a site have the very same one,
 * which the content policy knows by its hash.
 */
public final class ImportMap {

	private static final Pattern MODULES = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

	private static final String TEXT = read();

	private ImportMap() {
	}

	/** What stands in the script. */
	public static String text(Site site) {
		return site.page(TEXT);
	}

	private static String read() {
		try {
			Matcher modules = MODULES
				.matcher(new ClassPathResource("static/index.html", ImportMap.class.getClassLoader())
					.getContentAsString(StandardCharsets.UTF_8));
			if (!modules.find()) {
				throw new IllegalStateException("the page has no list of modules");
			}
			return modules.group(1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
