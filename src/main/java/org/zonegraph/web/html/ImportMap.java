package org.zonegraph.web.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;

import org.zonegraph.web.http.Site;

/**
 * Import map: where the modules of pages are. All pages of a site have the very same one,
 * which the content policy knows by its hash.
 */
public final class ImportMap {

	private static final String TEXT = read();

	private ImportMap() {
	}

	/** What stands in the script. */
	public static String text(Site site) {
		return site.page(TEXT);
	}

	private static String read() {
		try {
			return new ClassPathResource("importmap.json", ImportMap.class.getClassLoader())
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
