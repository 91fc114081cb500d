package org.zonegraph.load;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import com.ibm.icu.util.VersionInfo;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.DigestUtils;

import org.zonegraph.graph.GraphStore;
import org.zonegraph.graph.Revision;
import org.zonegraph.graph.start.Neo4jSettings;
import org.zonegraph.graph.start.StartCheck;
import org.zonegraph.graph.start.StartConnection;
import org.zonegraph.model.Model;
import org.zonegraph.seed.ReadSeed;;
import org.zonegraph.seed.Seed;
import org.zonegraph.text.Pinyin;

/** Loads the seed before anything is served. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoadSettings.class)
class LoadConfiguration {

	/** Goes up when the importer stores the same data in another way. */
	private static final int STORE_VERSION = 11;

	@Bean
	StartCheck loadCheck(LoadSettings settings, Neo4jSettings neo4j, ObjectProvider<ReadSeed> seed) {
		return () -> {
			settings.copies();
			settings.mode(neo4j.uri() == null);
			seed.getObject();
		};
	}

	@Bean
	Revision revision(LoadSettings settings, ReadSeed read, Model model, StartConnection start, Neo4jSettings neo4j) {
		Seed seed = read.hand();
		int scale = settings.copies();
		String layout = layout(model);
		LoadMode mode = settings.mode(neo4j.uri() == null);
		Function<Driver, Revision> step = (driver) -> {
			GraphStore store = new GraphStore(driver);
			Revision there = (mode == LoadMode.NEVER) ? new AwaitedRevision(store).await()
					: new SeedImporter(store, model, layout).load(seed, scale, mode);
			start.reached(store);
			return there;
		};
		return (mode == LoadMode.NEVER || scale > 1) ? start.unhurried(step)
				: start.within("the load of the seed into", step);
	}

	/**
	 * Changes when the same data is stored in another way: search and sort keys are made
	 * with the table of readings and by ICU.
	 */
	private static String layout(Model model) {
		String layout = STORE_VERSION + model.source() + Pinyin.table() + VersionInfo.ICU_VERSION;
		return DigestUtils.md5DigestAsHex(layout.getBytes(StandardCharsets.UTF_8));
	}

}
