package org.zonegraph.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.springframework.core.io.Resource;

/**
 * A file of the seed.
 *
 * @param name the file's name without its ending
 * @param bytes its content
 * @param header its columns
 * @param records its rows
 */
record Table(String name, byte[] bytes, List<String> header, List<CsvRecord> records) {

	static Table read(Resource resource, List<Problem> problems) {
		String file = String.valueOf(resource.getFilename());
		String name = file.replaceFirst("\\.csv$", "");
		try {
			byte[] bytes = resource.getContentAsByteArray();
			return new Table(name, bytes, List.of(), List.of()).parse(problems);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read %s".formatted(file), ex);
		}
	}

	private Table parse(List<Problem> problems) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(this.bytes)).toString();
			List<CsvRecord> records = CsvReader.builder()
				.allowUnclosedQuote(false)
				.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
				.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
				.ofCsvRecord(text)
				.stream()
				.toList();
			if (!records.isEmpty()) {
				return new Table(this.name, this.bytes, records.get(0).getFields(), records.subList(1, records.size()));
			}
			problems.add(new Problem(file(), 1, "", "", "a header and rows"));
		}
		catch (CharacterCodingException ex) {
			problems.add(new Problem(file(), 1, "", "", "UTF-8"));
		}
		catch (CsvParseException ex) {
			problems.add(new Problem(file(), 1, "", String.valueOf(ex.getMessage()), "CSV as in RFC 4180"));
		}
		return this;
	}

	String file() {
		return this.name + ".csv";
	}

}
