package org.zonegraph.seed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.zonegraph.model.Model;
import org.zonegraph.text.Synonyms;

/** Reads the seed before anything else starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SeedConfiguration.Settings.class)
class SeedConfiguration {

	@Bean
	ReadSeed readSeed(Settings settings, Model model) {
		return new ReadSeed(SeedReader.read(model, settings.location()));
	}

	@Bean
	Synonyms synonyms(ReadSeed read) {
		return read.synonyms();
	}

	/**
	 * Where the seed is.
	 *
	 * @param location the folder of the data, such as {@code file:seed/}; by default the
	 * one in the jar
	 */
	@ConfigurationProperties("zonegraph.seed")
	record Settings(@DefaultValue("classpath:/seed/") String location) {
	}

}
