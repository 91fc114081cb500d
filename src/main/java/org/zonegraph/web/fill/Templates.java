package org.zonegraph.web.fill;

import java.util.Map;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import org.springframework.stereotype.Component;

/**
 * Template engine: templates are classes by the time that we start, and what they are
 * given is escaped for the place where it stands, see decision 32.
 */
@Component
final class Templates {

	private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

	/**
	 * Fills a template in.
	 * @param name the template, such as {@code entity}
	 * @param values what its parameters are
	 * @return HTML
	 */
	String fill(String name, Map<String, Object> values) {
		StringOutput out = new StringOutput();
		this.engine.render(name + ".jte", values, out);
		return out.toString();
	}

}
