package org.zonegraph.sources;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.zonegraph.correction.Correction;
import org.zonegraph.correction.Correction.Publication;
import org.zonegraph.model.NodeId;
import org.zonegraph.sources.annex.AnnexItem;
import org.zonegraph.sources.annex.NoticePage.Worded;
import org.zonegraph.sources.annex.SeedRow;

/**
 * A page that is a notice, or its annex.
 *
 * @param address where it was read: that of a source, or of what becomes one
 * @param publication what it is where it is no source yet
 * @param items the numbered items that it has
 * @param issuedOn when it says that the notice was issued
 * @param day the day on which it was read
 */
record ReadNotice(String address, Publication publication, List<AnnexItem> items, Optional<Worded> issuedOn,
		String day) {

	ReadNotice {
		items = List.copyOf(items);
	}

	/** What it says of a field. */
	Correction says(String about, String field, String value, String quote) {
		return new Correction(NodeId.of(about), field, value, this.address, this.publication, quote, this.day);
	}

	/** What it says of a notice: its number, and the day where it says one. */
	List<Correction> ofNotice(SeedRow notice, Evidenced seed) {
		String number = notice.cell("number");
		Map<String, Worded> told = new TreeMap<>(Map.of("number", new Worded(number, number)));
		this.issuedOn.ifPresent((day) -> told.put("issuedOn", day));
		return told.entrySet()
			.stream()
			.filter((each) -> seed.isNews(notice, each.getKey(), each.getValue().value()))
			.map((each) -> says(notice.cell("id"), each.getKey(), each.getValue().value(), each.getValue().words()))
			.toList();
	}

}
