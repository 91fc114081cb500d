package org.zonegraph.seed;

import java.nio.charset.StandardCharsets;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;

import org.zonegraph.graph.Revision;
import org.zonegraph.graph.StartConnection;
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
		String location = settings.seed().location();
		if (SeedReader.files(location).stream().noneMatch(Resource::exists)) {
			throw new SeedException(location);
		}
		return SeedReader.read(model, location);
	}

	@Bean
	Revision revision(SeedSettings settings, Seed seed, Model model, StartConnection start) {
		int scale = settings.synthetic().scale();
		if (scale < 1 || scale > 10_000) {
			throw new IllegalArgumentException("zonegraph.synthetic.scale is %d, expected 1 to 10000".formatted(scale));
		}
		String layout = DigestUtils.md5DigestAsHex((STORE_VERSION + model.source()).getBytes(StandardCharsets.UTF_8));
		if (scale > 1) {
			return start.unhurried((driver) -> new SeedImporter(driver, model, layout).load(seed, scale));
		}
		return start.within("the load of the seed into",
				(driver) -> new SeedImporter(driver, model, layout).load(seed, scale));
	}

}
