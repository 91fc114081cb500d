package org.zonegraph.rdf;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.zonegraph.model.Model;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedFiles;

/** How the server says things in RDF: as the data package that it has read says. */
@Configuration(proxyBeanMethods = false)
class RdfConfiguration {

	@Bean
	Rdf rdf(Model model, Seed seed, SeedFiles files) {
		return new Rdf(model, seed.imprint(), files.descriptor());
	}

}
