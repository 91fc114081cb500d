package org.zonegraph.seed;

import java.nio.charset.StandardCharsets;

import org.neo4j.driver.Driver;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.DigestUtils;

import org.zonegraph.graph.Neo4jSettings;
import org.zonegraph.graph.Revision;
import org.zonegraph.model.Model;

/** Loads the seed before anything else starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SeedSettings.class)
class SeedConfiguration {

	/** Goes up when the importer stores the same data in another way. */
	private static final int STORE_VERSION = 3;

	@Bean
	SeedFiles seedFiles(SeedSettings settings) {
		return SeedFiles.read(settings.seed().location());
	}

	@Bean
	Seed seed(SeedSettings settings, Model model) {
		return SeedReader.read(model, settings.seed().location());
	}

	@Bean
	Revision revision(SeedSettings settings, Seed seed, Model model, Driver driver, Neo4jSettings neo4j)
			throws InterruptedException {
		int scale = settings.synthetic().scale();
		if (scale < 1 || scale > 10_000) {
			throw new IllegalArgumentException("zonegraph.synthetic.scale is %d, expected 1 to 10000".formatted(scale));
		}
		String layout = DigestUtils.md5DigestAsHex((STORE_VERSION + model.source()).getBytes(StandardCharsets.UTF_8));
		LoadMode mode = mode(settings, neo4j);
		SeedImporter importer = new SeedImporter(driver, model, layout);
		return (mode == LoadMode.NEVER) ? importer.await() : importer.load(seed, scale, mode);
	}

	/**
	 * The embedded database is this process's own; another may have another copy that
	 * loads.
	 */
	private static LoadMode mode(SeedSettings settings, Neo4jSettings neo4j) {
		LoadMode asked = settings.seed().load();
		boolean embedded = neo4j.uri() == null || neo4j.uri().toString().equals("embedded");
		if (asked == LoadMode.NEVER && embedded) {
			throw new IllegalArgumentException(
					"zonegraph.seed.load is never, but nobody else can load into the embedded database: name one by zonegraph.neo4j.uri");
		}
		return (asked != null) ? asked : (embedded ? LoadMode.ALWAYS : LoadMode.NEWER);
	}

}
