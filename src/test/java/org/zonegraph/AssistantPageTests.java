package org.zonegraph;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Tools that pages offer to an assistant in the browser. What a browser with WebMCP has
 * stands in the page before its scripts, so that any browser will do.
 */
@Tag("browser")
@ExtendWith(Chromium.class)
class AssistantPageTests {

	private static final String CONTEXT = """
			Object.defineProperty(document, 'modelContext', { value: {
			  tools: new Map(),
			  registerTool(tool) { this.tools.set(tool.name, tool); }
			} });""";

	private static final Map<String, String> CALLS = Map.of("changes", "{first: 1}", "check", "{text: '174'}", "entity",
			"{id: 'area:anqing-cbz'}", "lineage", "{measure: 'measure:guofa-2014-65-31'}", "list",
			"{of: 'areas', first: 2}", "paths", "{from: 'area:anqing-cbz', to: 'province:CN-AH'}", "query",
			"{document: '{ areas { totalCount } }'}", "resolve", "{names: ['Anqing']}", "search", "{text: 'anqing'}");

	/** Chromium takes text up to 155, and an object since 156. */
	private static final String EXECUTE = """
			async () => {
			  const tool = (await document.modelContext.getTools()).find((each) => each.name === '%s');
			  const input = %s;
			  const answer = await document.modelContext.executeTool(tool, JSON.stringify(input)).catch((error) => {
			    if (!(error instanceof TypeError)) throw error;
			    return document.modelContext.executeTool(tool, input);
			  });
			  return (typeof answer === 'string' ? JSON.parse(answer) : answer).isError;
			}""";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@Test
	void aBrowserThatHasWebMcpIsOfferedThemToo() {
		try (Browser browser = Chromium.another("--enable-features=WebMCP"); Page page = browser.newPage()) {
			page.navigate(this.zonegraph.address("/").toString().replace("127.0.0.1", "localhost"));
			assumeTrue(Boolean.TRUE.equals(page.evaluate("() => !!document.modelContext?.getTools")),
					() -> "Chromium %s has no WebMCP".formatted(browser.version()));
			page.waitForFunction("async (count) => (await document.modelContext.getTools()).length === count",
					CALLS.size());
			CALLS.forEach(
					(name, call) -> assertThat(page.evaluate(EXECUTE.formatted(name, call))).as(name).isEqualTo(false));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/area/anqing-cbz" })
	void aPageRegistersTheToolsOfTheServerAndEachAnswers(String path) throws Exception {
		JsonNode listed = new Assistant(this.zonegraph).result("tools/list", Map.of()).get("tools");
		List<String> names = listed.valueStream().map((tool) -> tool.get("name").asString()).toList();
		assertThat(CALLS.keySet()).containsExactlyInAnyOrderElementsOf(names);
		try (Page page = Chromium.browser().newPage()) {
			page.addInitScript(CONTEXT);
			page.navigate(this.zonegraph.address(path).toString());
			page.waitForFunction("(count) => document.modelContext.tools.size === count", names.size());
			assertThat(page.evaluate("() => [...document.modelContext.tools.keys()]")).isEqualTo(names);
			for (JsonNode tool : listed) {
				String name = tool.get("name").asString();
				assertThat(page.evaluate("(name) => document.modelContext.tools.get(name).description", name))
					.isEqualTo(tool.get("description").asString());
				assertThat(page.evaluate("async () => (await document.modelContext.tools.get('%s').execute(%s)).isError"
					.formatted(name, CALLS.get(name)))).as(name).isEqualTo(false);
			}
		}
	}

}
