package org.zonegraph.sources;

import java.util.List;

/**
 * A row of what was checked.
 *
 * @param source id of the source
 * @param url its address
 * @param state what became of it
 * @param reason why, in a word; empty where nothing is to be said
 * @param code the status code, empty without an answer
 * @param movedTo where redirects led, empty where none did
 * @param checkedOn the day
 * @param hash a fingerprint of the text, empty where none was read
 * @param etag validator of the answer
 * @param lastModified the other validator
 * @param quotes how many of the quotes the text has, such as {@code 1/2}
 * @param names how many of the names, likewise
 * @param missing the first quote that it does not have
 * @param archived address of an archived copy, empty where none was found
 * @param wanted a hash of what was looked for
 */
record CheckedSource(String source, String url, SourceState state, String reason, String code, String movedTo,
		String checkedOn, String hash, String etag, String lastModified, String quotes, String names, String missing,
		String archived, String wanted) {

	/** The columns of the table. */
	static final List<String> COLUMNS = List.of("source", "url", "state", "reason", "code", "movedTo", "checkedOn",
			"hash", "etag", "lastModified", "quotes", "names", "missing", "archived", "wanted");

	/**
	 * Reads a row.
	 * @param cells in the order of the columns
	 * @throws IllegalArgumentException if they are no such row
	 */
	static CheckedSource of(List<String> cells) {
		if (cells.size() != COLUMNS.size()) {
			throw new IllegalArgumentException(
					"a row of %d cells, not %d: %s".formatted(cells.size(), COLUMNS.size(), cells));
		}
		return new CheckedSource(cells.get(0), cells.get(1), SourceState.valueOf(cells.get(2)), cells.get(3),
				cells.get(4), cells.get(5), cells.get(6), cells.get(7), cells.get(8), cells.get(9), cells.get(10),
				cells.get(11), cells.get(12), cells.get(13), cells.get(14));
	}

	/** The same as cells. */
	List<String> cells() {
		return List.of(this.source, this.url, this.state.name(), this.reason, this.code, this.movedTo, this.checkedOn,
				this.hash, this.etag, this.lastModified, this.quotes, this.names, this.missing, this.archived,
				this.wanted);
	}

	CheckedSource withArchived(String copy) {
		return new CheckedSource(this.source, this.url, this.state, this.reason, this.code, this.movedTo,
				this.checkedOn, this.hash, this.etag, this.lastModified, this.quotes, this.names, this.missing, copy,
				this.wanted);
	}

	/**
	 * Where nothing was read, the text of before is what the next one is held against,
	 * and it is read as a whole.
	 */
	CheckedSource withMemoryOf(CheckedSource before) {
		CheckedSource row = this.archived.isEmpty() ? withArchived(before.archived()) : this;
		return !this.hash.isEmpty() ? row
				: new CheckedSource(row.source, row.url, row.state, row.reason, row.code, row.movedTo, row.checkedOn,
						before.hash(), "", "", row.quotes, row.names, row.missing, row.archived, row.wanted);
	}

	/** Whether somebody should look at it. */
	boolean asksForALook() {
		return this.state != SourceState.THERE || !this.reason.isEmpty() || !this.missing.isEmpty();
	}

	/** Whether the text had something of what was looked for. */
	boolean isRecognized() {
		return !this.quotes.startsWith("0/") || !this.names.startsWith("0/");
	}

}
