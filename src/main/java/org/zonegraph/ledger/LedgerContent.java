package org.zonegraph.ledger;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.text.Gzip;
import org.zonegraph.text.Sha256;

/**
 * All statements of a revision.
 *
 * @param statements the statements by their keys, in the order of the seed that they were
 * made of; two are the same in whatever order
 */
record LedgerContent(Map<String, LedgerStatement> statements) {

	/** Reads what {@link #bytes} wrote. */
	static LedgerContent read(byte[] bytes) {
		Map<String, LedgerStatement> statements = new LinkedHashMap<>();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8))) {
			lines.lines().map(LedgerStatement::read).forEach((each) -> statements.put(each.key(), each));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new LedgerContent(statements);
	}

	/** A line each, compressed. */
	byte[] bytes() {
		StringBuilder lines = new StringBuilder();
		this.statements.values().forEach((each) -> lines.append(each.line()).append('\n'));
		return Gzip.packed(lines.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** SHA-256 over the hashes of the statements, in the order of their keys. */
	String digest() {
		StringBuilder hashes = new StringBuilder();
		new TreeMap<>(this.statements).values().forEach((each) -> hashes.append(Sha256.hex(each.line())).append('\n'));
		return Sha256.hex(hashes.toString());
	}

	/**
	 * What is not the same as before. Of what came or went as a whole only that is told,
	 * not each of its fields.
	 * @param before the statements of the revision before
	 * @return pairs of statements by key, before and after
	 */
	List<Difference> since(LedgerContent before) {
		List<Difference> differences = new ArrayList<>();
		TreeSet<String> keys = new TreeSet<>(before.statements.keySet());
		keys.addAll(this.statements.keySet());
		for (String key : keys) {
			LedgerStatement was = before.saying(key);
			LedgerStatement is = saying(key);
			if (!Objects.equals(said(was), said(is)) && !isPartOfWhole(before, was, is)) {
				differences.add(new Difference(was, is));
			}
		}
		return differences;
	}

	/** An empty list says nothing, as a field that is not known does. */
	private @Nullable LedgerStatement saying(String key) {
		LedgerStatement statement = this.statements.get(key);
		return (statement != null && statement.said().equals("[]")) ? null : statement;
	}

	private static @Nullable String said(@Nullable LedgerStatement statement) {
		return (statement != null) ? statement.said() : null;
	}

	private boolean isPartOfWhole(LedgerContent before, @Nullable LedgerStatement was, @Nullable LedgerStatement is) {
		LedgerStatement known = (is != null) ? is : was;
		return known != null && !known.isWhole()
				&& this.statements.containsKey(known.subject()) != before.statements.containsKey(known.subject());
	}

	/**
	 * A difference.
	 *
	 * @param before what was said, null where nothing was
	 * @param after what is said, null where nothing is
	 */
	record Difference(@Nullable LedgerStatement before, @Nullable LedgerStatement after) {
	}

}
