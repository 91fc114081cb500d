package org.zonegraph.web.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.webjars.WebJarVersionLocator;

import static org.assertj.core.api.Assertions.assertThat;

/** Which libraries the name of the folder of assets follows. */
class AssetsTests {

	@Test
	void librariesThatModulesLoadCountLikeThoseOfTheImportMap() throws IOException {
		Set<String> libraries = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/static"))) {
			for (Path module : files.filter((file) -> file.toString().endsWith(".js")).toList()) {
				Assets.libraries(Files.readString(module)).forEach(libraries::add);
			}
		}
		assertThat(libraries).contains("graphiql", "react", "react-dom");
		Assets.libraries(Files.readString(Path.of("src/main/resources/importmap.json"))).forEach(libraries::add);
		assertThat(libraries).contains("lit", "lit__reactive-element", "cytoscape");
		WebJarVersionLocator versions = new WebJarVersionLocator();
		assertThat(libraries).allSatisfy((library) -> assertThat(versions.version(library)).isNotNull());
	}

}
