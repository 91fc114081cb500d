package org.zonegraph.correction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.seed.SeedFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** What curators run with a patch that a reader made. */
class PatchCommandTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final String schema = schema();

	private static String schema() {
		try {
			return Files.readString(Path.of("schema.graphqls"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int run(String... arguments) {
		return new PatchCommand(this.schema).run(List.of(arguments),
				new PrintStream(this.out, true, StandardCharsets.UTF_8));
	}

	private int apply(SeedCheckout checkout, String patch) {
		return run("patch", "apply", checkout.write(patch).toString(), checkout.seed().toString());
	}

	private String patch(String about, String field, String value) {
		Model model = SchemaReader.read(this.schema);
		return Corrected
			.of(model, SeedFiles.read("file:seed/"),
					new Correction(NodeId.of(about), field, value, "source:gb", new Correction.Publication("", "MEDIA"),
							"", "2026-11-27"))
			.patch();
	}

	private String told() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	@Test
	void onePatchBehindAnotherIsAppliedThoughItsLinesHaveMovedAndTheSeedIsChecked(@TempDir Path folder) {
		SeedCheckout checkout = new SeedCheckout(folder);
		assertThat(apply(checkout, patch("area:alashankou-cbz", "areaKm2", "7.7"))).isZero();
		assertThat(apply(checkout, patch("area:wuhan-jingkai-cbz", "areaKm2", "7.8"))).isZero();
		assertThat(told()).contains("written: ", "areas.statements.csv", "Problems: 0.");
		assertThat(checkout.texts().get("areas.statements.csv")).contains(
				"area:alashankou-cbz,areaKm2,7.7,NORMAL,REPORTED,source:gb,,,",
				"area:wuhan-jingkai-cbz,areaKm2,7.8,NORMAL,REPORTED,source:gb,,,");
	}

	@Test
	void whatCheckRefusesIsWrittenAndToldWithItsPlace(@TempDir Path folder) {
		SeedCheckout checkout = new SeedCheckout(folder);
		assertThat(apply(checkout, patch("area:alashankou-cbz", "areaKm2", "many"))).isEqualTo(1);
		assertThat(told()).contains("areas.statements.csv:", "column value: 'many'");
	}

	@Test
	void whatDoesNotFitOrIsOfAnotherFileWritesNothing(@TempDir Path folder) {
		SeedCheckout checkout = new SeedCheckout(folder);
		Map<String, String> before = checkout.texts();
		String patch = patch("area:alashankou-cbz", "areaKm2", "7.7");
		assertThat(apply(checkout, patch.replace("area:alashankou-cbz,areaKm2,", "area:elsewhere,areaKm2,")))
			.isEqualTo(1);
		assertThat(told()).contains("areas.statements.csv: the patch does not fit");
		assertThat(apply(checkout, patch.replace("seed/areas.statements.csv", "../../etc/passwd"))).isEqualTo(1);
		assertThat(told()).contains("is no file of a seed");
		assertThat(apply(checkout, "a patch of nothing\n")).isEqualTo(1);
		assertThat(told()).contains("this is no unified diff");
		assertThat(checkout.texts()).isEqualTo(before);
	}

	@Test
	void whatMakesNoSenseIsToldHowItIsUsed(@TempDir Path folder) {
		SeedCheckout checkout = new SeedCheckout(folder);
		assertThat(run("patch")).isEqualTo(2);
		assertThat(run("patch", "apply")).isEqualTo(2);
		assertThat(run("patch", "apply", folder.resolve("none.patch").toString(), "seed")).isEqualTo(2);
		assertThat(run("patch", "undo", checkout.write("").toString())).isEqualTo(2);
		assertThat(told()).contains("usage: patch apply FILE [FOLDER]");
	}

}
