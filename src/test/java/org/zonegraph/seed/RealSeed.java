package org.zonegraph.seed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.zonegraph.check.Problem;
import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.seed.csv.CsvTable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The seed of the repository, of which a test changes what it likes; no file is written.
 */
final class RealSeed {

	static final Model MODEL = model();

	private static final SeedFiles FILES = SeedFiles.read("file:seed/");

	private final Map<String, byte[]> files = new LinkedHashMap<>(FILES.contents());

	private static Model model() {
		try {
			return SchemaReader.read(Files.readString(Path.of("schema.graphqls")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The rows of a file, the header first. */
	static List<List<String>> rows(String file) {
		CsvTable table = CsvTable.read(file, FILES.bytes(file), new ArrayList<>());
		List<List<String>> rows = new ArrayList<>();
		rows.add(new ArrayList<>(table.header()));
		table.records().forEach((row) -> rows.add(new ArrayList<>(row.getFields())));
		return rows;
	}

	RealSeed with(String file, byte[] bytes) {
		this.files.put(file, bytes);
		return this;
	}

	RealSeed with(String file, String text) {
		return with(file, text.getBytes(StandardCharsets.UTF_8));
	}

	RealSeed with(String file, List<List<String>> rows) {
		StringWriter text = new StringWriter();
		CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
		rows.forEach(writer::writeRecord);
		return with(file, text.toString());
	}

	RealSeed with(String file, UnaryOperator<String> change) {
		String text = text(file);
		String changed = change.apply(text);
		assertThat(changed).isNotEqualTo(text);
		return with(file, changed);
	}

	/** With another value in the first row that has a value in a column. */
	RealSeed cell(String file, String column, String value) {
		List<List<String>> rows = rows(file);
		int index = rows.get(0).indexOf(column);
		rows.stream().skip(1).filter((row) -> !row.get(index).isEmpty()).findFirst().orElseThrow().set(index, value);
		return with(file, rows);
	}

	RealSeed without(String file) {
		this.files.remove(file);
		return this;
	}

	String text(String file) {
		return new String(this.files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
	}

	SeedFiles files() {
		return SeedFiles.of(this.files);
	}

	List<Problem> problems() {
		return SeedReader.check(MODEL, files()).problems();
	}

	/** The problems as they are printed. */
	List<String> lines() {
		return problems().stream().map(Problem::toString).toList();
	}

}
