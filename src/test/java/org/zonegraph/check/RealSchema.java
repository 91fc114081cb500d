package org.zonegraph.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema of the repository, in which a test changes what it likes. */
record RealSchema(String text) {

	static final RealSchema AS_IT_IS = read();

	private static RealSchema read() {
		try {
			return new RealSchema(Files.readString(Path.of(SchemaChecks.FILE)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** With the first of a text replaced by another. */
	RealSchema with(String from, String to) {
		int at = this.text.indexOf(from);
		assertThat(at).as("the schema has '%s'", from).isNotNegative();
		return new RealSchema(this.text.substring(0, at) + to + this.text.substring(at + from.length()));
	}

	/** The line of the first of a text. */
	long lineOf(String part) {
		int at = this.text.indexOf(part);
		assertThat(at).as("the schema has '%s'", part).isNotNegative();
		return this.text.substring(0, at).lines().count() + ((at > 0 && this.text.charAt(at - 1) == '\n') ? 1 : 0);
	}

	List<Problem> problems() {
		return SchemaChecks.check(this.text);
	}

	List<String> lines() {
		return problems().stream().map(Problem::toString).toList();
	}

}
