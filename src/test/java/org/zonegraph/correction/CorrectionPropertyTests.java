package org.zonegraph.correction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zonegraph.correction.InvalidCorrectionException.Reason;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.Property;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.model.StatementNode;
import org.zonegraph.seed.SeedFiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Made-up corrections of the real seed: each patch applies with git, gives what it says,
 * and {@code check} takes those that curators could take and no others.
 */
class CorrectionPropertyTests {

	private static final int TRIES = Integer.getInteger("zonegraph.tries", 50);

	private static final String DAY = "2026-11-27";

	private static final Model MODEL = model();

	private static final SeedFiles SEED = SeedFiles.read("file:seed/");

	private final Map<String, EditedTable> tables = new HashMap<>();

	private static Model model() {
		try {
			return SchemaReader.read(Files.readString(Path.of("schema.graphqls")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void everyPatchAppliesWithGitAndPassesOrFailsCheckAsItShould(@TempDir Path folder) {
		SeedCheckout checkout = new SeedCheckout(folder);
		Random random = new Random(Long.getLong("zonegraph.test.seed", 20261127));
		Map<String, Integer> tried = new TreeMap<>();
		for (int i = 0; i < TRIES; i++) {
			Made made = made(random);
			Corrected corrected;
			try {
				corrected = Corrected.of(MODEL, SEED, made.correction);
			}
			catch (InvalidCorrectionException ex) {
				assertThat(ex.reason()).as(made.toString()).isEqualTo(Reason.SAME);
				assertThat(held(made)).as(made.toString()).contains(made.correction.value());
				tried.merge("said already", 1, Integer::sum);
				continue;
			}
			if (made.wrong.isEmpty()) {
				assertThat(corrected.problems()).as("%s%n%s", made, corrected.patch()).isEmpty();
			}
			else {
				assertThat(corrected.problems()).as("%s%n%s", made, corrected.patch())
					.anyMatch((problem) -> problem.contains(made.wrong));
			}
			checkout.apply(corrected.patch());
			Map<String, String> expected = SeedCheckout.texts(new SeedEdit(MODEL, SEED, made.correction).corrected());
			assertThat(checkout.texts()).as(made.toString()).isEqualTo(expected);
			checkout.restore();
			Map<String, byte[]> applied = new TreeMap<>(SEED.contents());
			applied.putAll(SeedPatch.applied(corrected.patch(), SEED));
			assertThat(SeedCheckout.texts(SeedFiles.of(applied))).as(made.toString()).isEqualTo(expected);
			tried.merge(made.wrong.isEmpty() ? "passes" : "fails", 1, Integer::sum);
		}
		assertThat(tried).containsKeys("passes", "fails");
		System.out.println("corrections: " + tried);
	}

	/** What the seed has of the field, rivals included. */
	private List<String> held(Made made) {
		List<String> held = new ArrayList<>();
		EditedTable rows = table(made.type.file());
		String id = made.correction.about().toString();
		rows.rows("id", id).forEach((row) -> held.add(rows.cell(row, made.correction.field())));
		EditedTable statements = table(made.type.file() + ".statements");
		statements.rows("id", id).forEach((row) -> held.add(statements.cell(row, "value")));
		return held;
	}

	private EditedTable table(String name) {
		String file = name + ".csv";
		return this.tables.computeIfAbsent(file, (key) -> SEED.contents().containsKey(file)
				? EditedTable.read(file, SEED.bytes(file)) : EditedTable.of(List.of("id")));
	}

	private static <T> T any(List<T> all, Random random) {
		return all.get(random.nextInt(all.size()));
	}

	/**
	 * Of any row the value that another row has, a value of no kind, or weak evidence.
	 */
	private Made made(Random random) {
		List<StatementNode.Subject> types = Stream.<StatementNode.Subject>concat(
				MODEL.nodeTypes().stream().filter((type) -> !type.isSource()),
				MODEL.links().stream().map((type) -> MODEL.relationshipType(type.label())))
			.toList();
		StatementNode.Subject type = any(types, random);
		EditedTable rows = table(type.file());
		List<Property> properties = type.stateable()
			.filter((property) -> IntStream.range(0, rows.size())
				.anyMatch((row) -> !rows.cell(row, property.name()).isEmpty()))
			.toList();
		Property property = any(properties, random);
		List<String> values = IntStream.range(0, rows.size())
			.mapToObj((row) -> rows.cell(row, property.name()))
			.filter((value) -> !value.isEmpty())
			.distinct()
			.toList();
		NodeId about = NodeId.of(rows.cell(random.nextInt(rows.size()), "id"));
		String value = any(values, random);
		EditedTable sources = table("sources");
		String source = switch (random.nextInt(4)) {
			case 0 -> "";
			case 1 -> "https://example.org/%d?q=综保区&b=\"%d\"".formatted(random.nextInt(90), random.nextInt(9))
				.replace("\"", "%22");
			case 2 -> sources.cell(random.nextInt(sources.size()), "url");
			default -> sources.cell(random.nextInt(sources.size()), "id");
		};
		String quote = (source.isEmpty() || random.nextBoolean()) ? ""
				: any(List.of("It says \"so\", twice", "面积5.6平方公里，2011年", "-- a, b;c", "'=1+1"), random);
		String wrong = "";
		switch (random.nextInt(6)) {
			case 0 -> {
				if (property.values().isEmpty() && property.kind() != Property.Kind.INTEGER
						&& property.kind() != Property.Kind.DECIMAL && property.kind() != Property.Kind.DATE) {
					value = value + "\u200B" + value;
					wrong = "U+200B";
				}
				else {
					value = "castle";
					wrong = "'castle'";
				}
			}
			case 1 -> {
				source = "source:castle-%d".formatted(random.nextInt(9));
				wrong = source;
			}
			case 2 -> {
				if (!source.isEmpty()) {
					quote = "长 and long; ".repeat(30).strip();
					wrong = "at most 200 characters";
				}
			}
			default -> {
			}
		}
		return new Made(type, new Correction(about, property.name(), value, source,
				new Correction.Publication(random.nextBoolean() ? "" : "A title, \"quoted\"", "MEDIA"), quote, DAY),
				wrong);
	}

	@Test
	void aValueThatIsStatedOtherwiseIsARivalAndOneStatedAlikeHasASourceMore() {
		String rival = Corrected.of(MODEL, SEED, of("area:anqing-cbz", "approvedOn", "2020-05", "source:gb", ""))
			.patch();
		assertThat(added(rival)).anyMatch((line) -> line.startsWith("+area:anqing-cbz,Anqing"))
			.contains("+area:anqing-cbz,approvedOn,,,REPORTED,source:gb,,,");
		assertThat(added(Corrected
			.of(MODEL, SEED, of("area:alashankou-cbz", "approvedOn", "2011-06", "source:gb", "In June 2011."))
			.patch())).containsExactly(
					"+area:alashankou-cbz,approvedOn,2011-06,NORMAL,REPORTED,source:gb,,In June 2011.,2026-11-27");
		assertThat(
				added(Corrected.of(MODEL, SEED, of("area:alashankou-cbz", "approvedOn", "2011-05-30", "source:gb", ""))
					.patch()))
			.hasSize(2)
			.anyMatch((line) -> line.startsWith("+area:alashankou-cbz,leadingIndustries,"))
			.anyMatch((line) -> line.startsWith("+area:alashankou-cbz,approvedOn,,,REPORTED,source:als;")
					&& line.endsWith(";source:gb,,,"));
	}

	@Test
	void aSourceOfWhatHadNoneTakesTheNeedOfACitationAway() {
		Corrected corrected = Corrected.of(MODEL, SEED, of("measure:guofa-2016-63-04", "itemNo", "4", "source:gb", ""));
		assertThat(corrected.problems()).isEmpty();
		assertThat(added(corrected.patch()))
			.anyMatch((line) -> line.startsWith("+measure:guofa-2016-63-04,itemNo,,,REPORTED,source:gb,")
					&& !line.contains("Citation needed"));
	}

	@Test
	void whatIsNoFieldOfARowOrSaysNothingIsRefusedWithTheReason() {
		assertThat(reason(of("area:nowhere", "approvedOn", "2020", "source:gb", ""))).isEqualTo(Reason.ROW);
		assertThat(reason(of("castle:nowhere", "approvedOn", "2020", "source:gb", ""))).isEqualTo(Reason.ROW);
		assertThat(reason(of("area:anqing-cbz", "castle", "2020", "source:gb", ""))).isEqualTo(Reason.FIELD);
		assertThat(reason(of("area:anqing-cbz", "confidence", "OFFICIAL", "source:gb", ""))).isEqualTo(Reason.FIELD);
		assertThat(reason(of("area:anqing-cbz", "id", "area:x", "source:gb", ""))).isEqualTo(Reason.FIELD);
		assertThat(reason(of("area:anqing-cbz", "approvedOn", " ", "source:gb", ""))).isEqualTo(Reason.VALUE);
		assertThat(reason(of("area:alashankou-cbz", "areaKm2", "5.6", "", ""))).isEqualTo(Reason.SAME);
		assertThat(reason(of("area:alashankou-cbz", "areaKm2", "5.6", "source:als", ""))).isEqualTo(Reason.SAME);
	}

	@Test
	void aPlaceAndWhatIsStoredOfASourceAreChangedWhereTheyStand() {
		assertThat(added(Corrected.of(MODEL, SEED, of("area:anqing-cbz", "province", "province:CN-JS", "source:gb", ""))
			.patch())).singleElement().asString().contains(",province:CN-JS,OFFICIAL,source:ct;source:gb,");
		assertThat(added(Corrected.of(MODEL, SEED, of("source:10100-2023", "publishedOn", "2024-01", "", "")).patch()))
			.singleElement()
			.asString()
			.contains(",zh,2024-01,THIRD_PARTY_DATASET");
	}

	private static Reason reason(Correction correction) {
		try {
			return reason(Corrected.of(MODEL, SEED, correction));
		}
		catch (InvalidCorrectionException ex) {
			return ex.reason();
		}
	}

	private static Reason reason(Corrected corrected) {
		throw new AssertionError("a patch: " + corrected.patch());
	}

	private static List<String> added(String patch) {
		return patch.lines().filter((line) -> line.startsWith("+") && !line.startsWith("+++")).toList();
	}

	private static Correction of(String about, String field, String value, String source, String quote) {
		return new Correction(NodeId.of(about), field, value, source, new Correction.Publication("", "MEDIA"), quote,
				DAY);
	}

	/**
	 * A made-up correction.
	 *
	 * @param type the type of what it is about
	 * @param correction the correction
	 * @param wrong what {@code check} has to say, empty where nothing
	 */
	private record Made(StatementNode.Subject type, Correction correction, String wrong) {

		@Override
		public String toString() {
			return "%s, to be refused for [%s]".formatted(this.correction, this.wrong);
		}

	}

}
