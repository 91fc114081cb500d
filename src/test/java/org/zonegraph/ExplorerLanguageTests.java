package org.zonegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.zonegraph.RunningZonegraph.Answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The explorer speaks English and Chinese, each of them whole. */
@Tag("browser")
@ExtendWith(Chromium.class)
class ExplorerLanguageTests {

	private static final String SEARCH = "input[role=combobox]";

	private static final Pattern SAID = Pattern.compile("(?s)const say = words\\((\\{.*?\\})\\);");

	/**
	 * Pairs of the pages and of the schema; where a code has no English, its word is that
	 * of something else.
	 */
	private static final String ALL = """
			async () => {
			  const pairs = [%s].flatMap((words) => Object.values(words));
			  const walk = (part) => Array.isArray(part) ? pairs.push([part[0] ?? 'code', part[1]]) : typeof part === 'object' && Object.entries(part).forEach(([name, its]) => name === 'shape' || walk(its));
			  const { default: schema } = await import('/lib/schema.js');
			  Object.values(schema).forEach((parts) => Object.values(parts).forEach((part) => walk(part)));
			  return pairs;
			}""";

	private static final String AREA = "/area/chongqing-xiyong-cbz";

	@Test
	void theLanguageChangesNamesAndInterfaceAndStandsInTheAddress() {
		// planned before, so that the page waits for an answer and not for a plan
		RunningZonegraph.get().post("""
				{"documentId": "area", "variables": {"id": "area:chongqing-xiyong-cbz", "language": "ZH"}}""");
		RunningZonegraph.get().post("""
				{"documentId": "operations", "variables": {
				  "area": {"id": {"eq": "area:chongqing-xiyong-cbz"}}, "language": "ZH"}}""");
		try (Visit visit = new Visit().open(AREA)) {
			visit.find(".languages [lang^=zh]").click();
			assertThat(visit.find("main h1")).containsText(name("ZH"));
			assertThat(visit.find("nav")).containsText("改革");
			assertThat(visit.find("html")).hasAttribute("lang", "zh-CN");
			assertThat(visit.find("header " + SEARCH)).hasAttribute("placeholder", "名称、拼音或文号");
			assertThat(visit.address()).isEqualTo(AREA + "?lang=zh");
			visit.find("nav a").first().click();
			visit.page().waitForURL("**?lang=zh");
		}
	}

	@Test
	@SuppressWarnings("unchecked")
	void everyWordOfTheInterfaceIsThereInBothLanguages() throws IOException {
		try (Visit visit = new Visit().open("/")) {
			List<List<String>> pairs = (List<List<String>>) visit.page()
				.evaluate(ALL.formatted(String.join(", ", said())));
			assertThat(pairs).hasSizeGreaterThan(50)
				.allSatisfy((pair) -> assertThat(pair).hasSize(2).allMatch((text) -> !text.isBlank()))
				.allSatisfy((pair) -> assertThat(pair.get(0)).doesNotContainPattern("\\p{IsHan}"))
				.filteredOn((pair) -> pair.get(0).replaceAll("\\{\\w+}", "").matches("(?s).*[a-z].*"))
				.allSatisfy((pair) -> assertThat(pair.get(1).replaceAll("\\{\\w+}", ""))
					.matches("(?s).*\\p{IsHan}.*|[^a-zA-Z]*"));
		}
	}

	private static String name(String language) {
		Answer area = RunningZonegraph.get()
			.ask("{ area(id: \"area:chongqing-xiyong-cbz\") { name(language: %s) } }".formatted(language));
		return area.at("area.name").as();
	}

	/** What modules declare: objects that are written out. */
	private static List<String> said() throws IOException {
		List<String> said = new ArrayList<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/explorer"))) {
			for (Path module : files.filter((file) -> file.toString().endsWith(".js")).toList()) {
				SAID.matcher(Files.readString(module)).results().map((words) -> words.group(1)).forEach(said::add);
			}
		}
		assertThat(said).hasSizeGreaterThan(8);
		return said;
	}

}
