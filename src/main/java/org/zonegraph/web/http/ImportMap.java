package org.zonegraph.web.http;

/**
 * Import map: where the modules of pages are. All pages of a site have the very same one,
 * which the content policy knows by its hash.
 */
public final class ImportMap {

	private static final String TEXT = Assets.importMap();

	private ImportMap() {
	}

	/** What stands in the script. */
	public static String text(Site site) {
		return site.page(TEXT);
	}

}
