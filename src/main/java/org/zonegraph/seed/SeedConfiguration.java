package org.zonegraph.seed;

import java.nio.charset.StandardCharsets;

import com.ibm.icu.util.VersionInfo;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.DigestUtils;

import org.zonegraph.graph.Neo4jSettings;
import org.zonegraph.graph.Revision;
import org.zonegraph.graph.StartConnection;
import org.zonegraph.model.Model;
import org.zonegraph.text.Pinyin;
import org.zonegraph.text.Synonyms;

/** Loads the seed before anything else starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SeedSettings.class)
class SeedConfiguration {

	/** Goes up when the importer stores the same data in another way. */
	private static final int STORE_VERSION = 5;

	@Bean
	ReadSeed readSeed(SeedSettings settings, Model model) {
		String location = settings.seed().location();
		if (SeedFiles.read(location).contents().isEmpty()) {
			throw new SeedException(location);
		}
		return new ReadSeed(SeedReader.read(model, location));
	}

	@Bean
	Synonyms synonyms(ReadSeed read) {
		return read.synonyms();
	}

	@Bean
	Revision revision(SeedSettings settings, ReadSeed read, Model model, StartConnection start, Neo4jSettings neo4j) {
		int scale = settings.synthetic().scale();
		if (scale < 1 || scale > 10_000) {
			throw new IllegalArgumentException("zonegraph.synthetic.scale is %d, expected 1 to 10000".formatted(scale));
		}
		Seed seed = read.hand();
		String layout = layout(model);
		LoadMode mode = mode(settings, neo4j);
		if (mode == LoadMode.NEVER) {
			return start.unhurried((driver) -> new AwaitedRevision(driver).await());
		}
		if (scale > 1) {
			return start.unhurried((driver) -> new SeedImporter(driver, model, layout).load(seed, scale, mode));
		}
		return start.within("the load of the seed into",
				(driver) -> new SeedImporter(driver, model, layout).load(seed, scale, mode));
	}

	/**
	 * Changes when the same data is stored in another way: search and sort keys are made
	 * with the table of readings and by ICU.
	 */
	private static String layout(Model model) {
		String layout = STORE_VERSION + model.source() + Pinyin.table() + VersionInfo.ICU_VERSION;
		return DigestUtils.md5DigestAsHex(layout.getBytes(StandardCharsets.UTF_8));
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
