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
	ReadSeed readSeed(SeedSettings settings, Model model) {
		return new ReadSeed(SeedReader.read(model, settings.location()));
	}

	@Bean
	Synonyms synonyms(ReadSeed read) {
		return read.synonyms();
	}

}
