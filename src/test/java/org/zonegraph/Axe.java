package org.zonegraph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Page;

/** What axe finds that keeps people from using a page. */
final class Axe {

	private static final String SCRIPT = script();

	private Axe() {
	}

	/** Serious and critical violations, with the first places of each. */
	@SuppressWarnings("unchecked")
	static List<String> barriers(Page page, String... rules) {
		if (!(boolean) page.evaluate("'axe' in globalThis")) {
			page.evaluate(SCRIPT);
		}
		return (List<String>) page.evaluate(
				"""
						async (rules) => (await axe.run(document, { resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: rules }) })).violations
						  .filter(({ impact }) => ['serious', 'critical'].includes(impact))
						  .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' ')}`)""",
				List.of(rules));
	}

	private static String script() {
		try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
