package org.zonegraph.seed;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.zonegraph.model.Model;
import org.zonegraph.text.Synonyms;

/** Reads the seed before anything else starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SeedSettings.class)
class SeedConfiguration {

	@Bean
	SeedFiles seedFiles(SeedSettings settings) {
		return SeedFiles.read(settings.location());
	}

	@Bean
	Seed seed(SeedSettings settings, Model model) {
		String location = settings.location();
		if (SeedFiles.read(location).contents().isEmpty()) {
			throw new SeedException(location);
		}
		return SeedReader.read(model, location);
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

}
