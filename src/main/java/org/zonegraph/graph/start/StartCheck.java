package org.zonegraph.graph.start;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Preflight check: what a start looks at before it starts or asks a database. Whoever
 * mistyped a setting or broke the seed is told at once, and no store is touched.
 */
@FunctionalInterface
public interface StartCheck {

	/** Throws what is wrong. */
	void check();

	/** Binds all settings, and looks at what others have to check. */
	static void all(ListableBeanFactory beans) {
		beans.getBeansWithAnnotation(ConfigurationProperties.class);
		beans.getBeansOfType(StartCheck.class, true, false).values().forEach(StartCheck::check);
	}

}
