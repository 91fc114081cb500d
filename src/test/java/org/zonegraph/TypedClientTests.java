package org.zonegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.FileSystemUtils;

import org.zonegraph.RunningZonegraph.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The examples of clients that take their types from the schema are built, in a copy, by
 * the commands of their pages, and print what the server answers to plain questions.
 */
@Tag("processes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedClientTests {

	private static final Path EXAMPLES = Path.of("docs/clients");

	private static final Path COPIES = Path.of("target/clients").toAbsolutePath();

	/** Half of a short run is the optimizing compiler. */
	private static final String QUICK = "-XX:TieredStopAtLevel=1";

	/** What a build of an example leaves behind. */
	private static final Set<String> BUILT = Set.of("build", "generated", "node_modules", "schema.graphql", "target");

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private final Map<String, String> printed = new HashMap<>();

	private Program typescript;

	private Program java;

	/** Both at once: while the one waits for the network, the other computes. */
	@BeforeAll
	void build() throws Exception {
		this.java = build("java");
		if (hasNode()) {
			this.typescript = build("typescript");
		}
	}

	private static boolean hasNode() throws Exception {
		return Program.isThere("npm") && Program.isThere("node")
				&& Program.start(Path.of("."), "node", "--version").printed().matches("v[2-9]\\d\\..*\\s*");
	}

	/** By the first commands of its page, but for that which downloads the schema. */
	private Program build(String example) throws IOException {
		copy(EXAMPLES.resolve(example), COPIES.resolve(example));
		Files.writeString(COPIES.resolve(example).resolve("schema.graphql"),
				this.zonegraph.get("/schema.graphqls").body());
		String page = Docs.read("docs/clients/%s.md".formatted(example));
		List<String> commands = page.substring(page.indexOf("```sh\n") + 6)
			.lines()
			.takeWhile((line) -> !line.equals("```"))
			.toList();
		assertThat(commands).startsWith("cd docs/clients/" + example,
				"curl -o schema.graphql http://localhost:8080/schema.graphqls");
		String script = String.join("\n", commands.subList(2, commands.size()));
		return Program.start(COPIES.resolve(example), "sh", "-ec",
				script.replace("mvn ", "MAVEN_OPTS=%s %s -B -ntp ".formatted(QUICK, Path.of("mvnw").toAbsolutePath())));
	}

	private static void copy(Path from, Path to) throws IOException {
		FileSystemUtils.deleteRecursively(to);
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path name = from.relativize(file);
				if (Stream.of(name.toString().split("/")).noneMatch(BUILT::contains)) {
					Files.createDirectories(to.resolve(name).getParent());
					Files.copy(file, to.resolve(name));
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "codegen", "tada", "apollo", "urql", "relay" })
	void anExampleInTypeScriptPagesBothWaysAndShowsWhyItIsRefused(String tool) throws Exception {
		assertThat(script(tool)).containsSubsequence(lists());
	}

	@ParameterizedTest
	@ValueSource(strings = { "apollo", "urql" })
	void aCacheKnowsAThingThatItReadInAListByItsIdAndItsInterface(String tool) throws Exception {
		assertThat(script(tool)).as("what it prints, without a warning of what is not configured")
			.hasLineCount(4)
			.contains("From memory: ",
					"\"confidence\":\"%s\",\"note\":".formatted(area().at("evidence.confidence").value()));
	}

	@Test
	void relayAsksForOneThingAgainInAnotherLanguage() throws Exception {
		assertThat(script("relay")).contains(
				"Asked again: %s %s".formatted(area().at("nameZh").value(), area().at("evidence.confidence").value()));
	}

	@Test
	void theClientOfTheModelContextProtocolCallsEveryTool() throws Exception {
		String printed = script("assistant");
		String tools = String.join(", ", McpTests.TOOLS);
		assertThat(printed.lines()).hasSize(McpTests.TOOLS.size() + 4)
			.contains("Tools: " + tools, "Resource: application/json", "Prompt: 1 message", "Wrong: true");
		assertThat(McpTests.TOOLS).allSatisfy((tool) -> assertThat(printed)
			.containsPattern("(?m)^%s: [A-Z]+ of revision %s$".formatted(tool, this.zonegraph.seed().revision())));
	}

	@Test
	void anOEmbedReaderFindsAFrameForThingsOfTenKinds() throws Exception {
		assertThat(script("embed").lines()).hasSize(10)
			.allSatisfy((line) -> assertThat(line).matches("/\\w+/[\\w-]+: rich, a frame, Zonegraph: .+"));
	}

	@Test
	void aReaderOfFeedsReadsWhatChangedAsAtomAndAsJsonFeed() throws Exception {
		assertThat(script("feed").lines()).hasSize(8)
			.allSatisfy((line) -> assertThat(line)
				.matches("(/feed\\S*\\.(atom|json))\\S*: \\2, Zonegraph: .+, \\1, \\d+ entries"))
			.filteredOn((line) -> line.matches("/feed\\.\\w+: .*"))
			.allSatisfy((line) -> assertThat(line).doesNotContain(" 0 entries"));
	}

	@ParameterizedTest
	@CsvSource({ "DgsExample, ''", "SpringExample, HttpSyncGraphQlClient", "SpringExample, HttpGraphQlClient" })
	void anExampleInJavaPagesBothWaysAndShowsWhyItIsRefused(String example, String client) throws Exception {
		this.java.printed();
		String printed = run("java", Path.of(System.getProperty("java.home"), "bin", "java").toString(), QUICK, "-cp",
				"target/classes:target/dependency/*", "example." + example);
		assertThat(printed.substring(printed.indexOf(client))).containsSubsequence(lists());
	}

	@Test
	void noExampleInTypeScriptGivesUpItsTypes() throws Exception {
		try (Stream<Path> sources = Files.list(EXAMPLES.resolve("typescript/src"))) {
			assertThat(sources.filter(Files::isRegularFile)).hasSizeGreaterThan(5)
				.allSatisfy((source) -> assertThat(source).content().doesNotContainPattern("\\b(any|@ts-ignore)\\b"));
		}
	}

	@Test
	void whatIsInstalledIsPinnedWhereverItComesFrom() throws Exception {
		assertThat(EXAMPLES.resolve("typescript/package-lock.json")).content()
			.contains("\"integrity\": \"sha512-")
			.doesNotContain("\"resolved\"");
		assertThat(EXAMPLES.resolve("typescript/package.json")).content().doesNotContainPattern("\": \"[~^>*]\\d");
	}

	private String script(String tool) throws Exception {
		assumeTrue(this.typescript != null,
				"There is no npm with Node 20 on this machine: " + tool + ".ts was not run");
		this.typescript.printed();
		return run("typescript", "node", "build/" + tool + ".js");
	}

	/** What an example prints, which runs once. */
	private String run(String example, String... command) throws Exception {
		String name = command[command.length - 1];
		if (!this.printed.containsKey(name)) {
			String[] all = Arrays.copyOf(command, command.length + 1);
			all[command.length] = this.zonegraph.address("").toString();
			this.printed.put(name, Program.start(COPIES.resolve(example), all).printed());
		}
		return this.printed.get(name);
	}

	/** What every example prints of both ends of a list, and of a page too large. */
	private List<String> lists() {
		return List.of("Forward, " + told(areas("first: 8")), "Backward, " + told(areas("last: 8")),
				"Refused: PAGE_TOO_LARGE: "
						+ this.zonegraph.refuse("{ areas(first: 1000) { totalCount } }").get("message"));
	}

	private Answer area() {
		return areas("first: 1").at("nodes.0");
	}

	private Answer areas(String page) {
		return this.zonegraph.ask("""
				{ areas(filter: {province: {id: {eq: "province:CN-GD"}}, approvedOn: {isNull: false}},
				        orderBy: [{approvedOn: ASC}], %s) {
				  totalCount nodes { nameEn nameZh approvedOn evidence { confidence } } } }""".formatted(page))
			.at("areas");
	}

	private static String told(Answer areas) {
		List<Map<String, Object>> nodes = areas.at("nodes").as();
		return "8 of %s: %s".formatted(areas.at("totalCount").value(),
				nodes.stream()
					.map((area) -> "%s (%s)".formatted(area.get("nameEn"), area.get("approvedOn")))
					.collect(Collectors.joining("; ")));
	}

}
