package org.zonegraph.seed;

import java.nio.charset.StandardCharsets;

import org.neo4j.driver.Driver;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.DigestUtils;

import org.zonegraph.graph.Revision;
import org.zonegraph.model.Model;
import org.zonegraph.text.Synonyms;

/** Loads the seed before anything else starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SeedSettings.class)
class SeedConfiguration {

	/** Goes up when the importer stores the same data in another way. */
	private static final int STORE_VERSION = 4;

	@Bean
	SeedFiles seedFiles(SeedSettings settings) {
		return SeedFiles.read(settings.seed().location());
	}

	@Bean
	Seed seed(SeedSettings settings, Model model) {
		return SeedReader.read(model, settings.seed().location());
	}

	@Bean
	Synonyms synonyms(Seed seed) {
		return new Synonyms(
				seed.synonyms()
					.stream()
					.filter((synonym) -> !synonym.isAlias())
					.map((synonym) -> new Synonyms.Pair(synonym.words(), synonym.means()))
					.toList(),
				seed.synonyms().stream().filter(Seed.Synonym::isAlias).map(Seed.Synonym::words).toList());
	}

	@Bean
	Revision revision(SeedSettings settings, Seed seed, Model model, Driver driver) {
		int scale = settings.synthetic().scale();
		if (scale < 1 || scale > 10_000) {
			throw new IllegalArgumentException("zonegraph.synthetic.scale is %d, expected 1 to 10000".formatted(scale));
		}
		String layout = DigestUtils.md5DigestAsHex((STORE_VERSION + model.source()).getBytes(StandardCharsets.UTF_8));
		return new SeedImporter(driver, model, layout).load(seed, scale);
	}

}
