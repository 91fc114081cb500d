package org.zonegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.zonegraph.text.Weight;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documentation names everything that there is, each in one place. Reads files alone;
 * what only a server knows is in {@link DocsAnswersTests}.
 */
class DocsTests {

	/** Words in capitals that are no error codes. */
	private static final Set<String> NO_CODES = Set.of("ADDED", "BECAME", "CERTAIN", "CHANGED", "CITATION", "CITES",
			"COPY", "CSL_JSON", "DEPRECATED", "JOINT_AGENCY", "LEAD_AGENCY", "MULTI_YEAR", "NODE_PROPERTY_UNIQUENESS",
			"OFFICIAL_DOCUMENT", "OFFICIAL_STATISTICS", "OPERATES_IN", "ORIGINAL", "PILOT_FTZ", "POSSIBLE", "PREFERRED",
			"PRESS_CONFERENCE", "QUOTE", "RELATIONSHIP_PROPERTY_UNIQUENESS", "RELATIONSHIP_UNIQUENESS", "REMOVED",
			"SPECIAL_CUSTOMS_AREA", "TRANSLATION", "UNKNOWN", "VERDICT", "YEAR_TO_DATE");

	/** Packages whose words in capitals are values of the data. */
	private static final Set<String> PACKAGES_OF_DATA = Set.of("claim", "seed", "load", "sources");

	/** Bounds of how we work, which no caller comes upon. */
	private static final Set<String> INTERNAL = Set.of("ClaimChecks.LISTED", "DocumentLimits.MOST", "Form.MOST_LENIENT",
			"GraphFetcher.MAX_CHARACTERS", "Hints.LONGEST_WORD", "ValueMistakes.LONGEST", "PlannedReader.MOST_READERS",
			"LineageField.MOST_ROWS", "MeasurePathsField.MOST_ROWS", "PrintedDocument.MAX_CHARACTERS",
			"RateLimiter.MOST", "ReceiptQuota.MOST_CLIENTS", "RelatedField.MOST_ROWS", "SearchCost.MOST_HAN",
			"TrustedDocuments.MAX_CHARACTERS", "IssueAddress.LONGEST", "IdHints.MOST", "IdHints.LONGEST",
			"ToolCatalogue.MOST_VALUES", "Appraisal.MOST_TOLD", "Fitting.MOST_TOLD", "Digest.MOST_LINES",
			"Digest.LONGEST_LINE", "Nearby.MOST_WORDS");

	@Test
	void theReadmeHasAtMostSixKilobytes() throws Exception {
		assertThat(Files.size(Path.of("README.md"))).isLessThanOrEqualTo(6000);
	}

	@Test
	void theVersionAndItsDayAreTheSameWhereverTheyAreTold() throws Exception {
		String pom = Docs.read("pom.xml");
		String citation = Docs.read("CITATION.cff");
		String version = Docs.matches("<artifactId>zonegraph</artifactId>\\s+<version>(.+)</version>", pom)
			.findFirst()
			.orElseThrow();
		String day = Docs.matches("<project.build.outputTimestamp>([^T]+)T", pom).findFirst().orElseThrow();
		assertThat(Docs.matches("(?m)^version: (.+)$", citation)).containsExactly(version);
		assertThat(Docs.matches("(?m)^date-released: \"(.+)\"$", citation)).containsExactly(day);
		assertThat(Docs.matches("(?m)^## (\\[\\d.+)$", Docs.read("CHANGELOG.md")).findFirst())
			.hasValue("[%s] - %s".formatted(version, day));
	}

	@Test
	void theBuildTestsAsTheReadmeSays() throws Exception {
		assertThat(Docs.read("README.md")).contains("\n./mvnw verify\n");
		assertThat(Docs.read(".ci/run")).containsPattern("(?m)^\\./mvnw .*\\bverify\\b");
	}

	@Test
	void everySettingIsInOneTableWithWhatItsDescriptionSays() throws Exception {
		Map<Boolean, List<Setting>> settings = Setting.all()
			.stream()
			.collect(Collectors.partitioningBy((setting) -> setting.name().startsWith("zonegraph.limits.")));
		Docs.holds("docs/http.md", Setting.table(settings.get(true)));
		Docs.holds("docs/operating.md", Setting.table(settings.get(false)));
	}

	@Test
	void everySettingThatIsSpokenOfExists() throws Exception {
		Set<String> names = Setting.all().stream().map(Setting::name).collect(Collectors.toSet());
		for (Path page : Docs.pages()) {
			Docs.matches("`(zonegraph\\.[a-z][a-z.-]*[a-z])(?:=[^`]*)?`", Files.readString(page))
				.filter((name) -> !name
					.matches("zonegraph\\.(jar|cdx\\.json|zip|graphml|ttl|jsonld|cypher|limits|test\\..*|docs\\..*)"))
				.forEach((name) -> assertThat(names).as("%s speaks of the setting %s", page, name).contains(name));
		}
	}

	@Test
	void everyErrorCodeIsInTheTableOfCodes() throws Exception {
		Set<String> codes = new TreeSet<>();
		for (Path source : Docs.sources()) {
			String text = Files.readString(source);
			if (!PACKAGES_OF_DATA.contains(house(source))) {
				Docs.matches("\"([A-Z]+(?:_[A-Z]+)+)\"", text).forEach(codes::add);
			}
			// the table of refusals
			Docs.matches("\\b([A-Z]+(?:_[A-Z]+)*)\\(\\d{3}\\)", text).forEach(codes::add);
			// such as TIMEOUT, which is one word
			Docs.matches("static final String ([A-Z]+) = \"\\1\"", text).forEach(codes::add);
		}
		codes.removeAll(NO_CODES);
		Docs.sameNames("docs/http.md", "## Error codes", codes,
				"error code (a word in capitals that is none stands in DocsTests.NO_CODES)");
	}

	@Test
	void everyFixedLimitIsInTheTableOfLimitsWithItsValue() throws Exception {
		Map<String, String> limits = new TreeMap<>();
		for (Path source : Docs.sources()) {
			String name = source.getFileName().toString().replace(".java", ".");
			Pattern
				.compile("static final (?:int|long) ((?:MAX|MOST|LONGEST|LARGEST|DEEPEST|LISTED)[A-Z_]*) = ([\\d_]+);")
				.matcher(Files.readString(source))
				.results()
				.filter((limit) -> isTold(source))
				.forEach((limit) -> limits.put(name + limit.group(1), limit.group(2).replace("_", "")));
		}
		limits.keySet().removeAll(INTERNAL);
		Map<String, String> told = new LinkedHashMap<>();
		Pattern.compile("(?m)^\\|.*\\| ([\\d,]+) \\| `(\\w+\\.\\w+)` \\|$")
			.matcher(Docs.read("docs/http.md") + Docs.read("docs/openrefine.md"))
			.results()
			.forEach((row) -> assertThat(told.put(row.group(2), row.group(1).replace(",", ""))).as(row.group(2))
				.isNull());
		assertThat(told)
			.as("the tables of fixed limits in docs/http.md and docs/openrefine.md have, in the last two columns, "
					+ "the value and `Class.CONSTANT` of each limit (one that no caller comes upon stands in DocsTests.INTERNAL)")
			.containsExactlyInAnyOrderEntriesOf(limits);
	}

	/** Whether a package of the source answers callers. */
	private static boolean isTold(Path source) {
		return !List.of("seed", "load", "graph", "text").contains(house(source));
	}

	/** The package of a source, for whatever room of it. */
	private static String house(Path source) {
		return String.valueOf(Path.of("src/main/java/org/zonegraph").relativize(source).getName(0));
	}

	@Test
	void theWeightsOfReconciliationAreInItsTable() throws Exception {
		Docs.holds("docs/openrefine.md", Weight.table(Weight.Of.RECONCILIATION));
	}

	@Test
	void everyClassThatTheArchitectureNamesExists() throws Exception {
		Set<String> classes = Docs.sources()
			.stream()
			.map((source) -> source.getFileName().toString().replace(".java", ""))
			.collect(Collectors.toCollection(TreeSet::new));
		classes.addAll(Set.of("ArchitectureTests", "PackagePictureTests", "SizeTests", "WebGraphQlHandler"));
		Docs.matches("`(?:[a-z]+\\.)?([A-Z]\\w+[a-z]\\w*)`", Docs.read("docs/architecture.md"))
			.forEach((name) -> assertThat(classes).as("docs/architecture.md names the class %s", name).contains(name));
	}

	@Test
	void everyDecisionIsInTheIndex() throws Exception {
		List<String> lines = new ArrayList<>();
		try (var files = Files.list(Path.of("docs/decisions"))) {
			for (Path page : files.filter((file) -> file.getFileName().toString().matches("\\d+-.*"))
				.sorted()
				.toList()) {
				String name = page.getFileName().toString();
				String title = Files.readString(page).lines().findFirst().orElseThrow().substring(2);
				lines
					.add("%d. [%s](%s)".formatted(Integer.parseInt(name.substring(0, name.indexOf('-'))), title, name));
			}
		}
		Docs.holds("docs/decisions/README.md", String.join("\n", lines));
	}

	@Test
	void everyLinkLeadsToAFileAndAHeading() throws Exception {
		for (Path page : Docs.pages()) {
			Docs.matches("\\]\\(([^)\\s]+)\\)", Docs.withoutCode(Files.readString(page)))
				.filter((link) -> !link.matches("[a-z]+:.*"))
				.forEach((link) -> assertThat(leads(page, link)).as("%s: the link %s leads to something", page, link)
					.isTrue());
		}
	}

	private static boolean leads(Path page, String link) {
		String[] parts = link.split("#", 2);
		Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
		try {
			return Files.exists(target)
					&& (parts.length == 1 || Docs.anchors(Files.readString(target)).contains(parts[1]));
		}
		catch (IOException ex) {
			return false;
		}
	}

}
