package org.zonegraph.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.text.similarity.LevenshteinDistance;

import org.zonegraph.correction.Correction;
import org.zonegraph.sources.annex.AgencyNames;
import org.zonegraph.sources.annex.AnnexItem;
import org.zonegraph.sources.annex.SeedRow;
import org.zonegraph.text.NormalText;

/**
 * What the pages of a notice say of one of its measures.
 *
 * @param measure id of the measure
 * @param told what was found, in a line
 * @param corrections what the seed gains by it, none where the title is not there as the
 * seed has it
 */
record MeasureFinding(String measure, String told, List<Correction> corrections) {

	/** One character in so many may differ in what is meant to be the same. */
	private static final int NEAR = 5;

	MeasureFinding {
		corrections = List.copyOf(corrections);
	}

	/**
	 * Looks for a measure. Only its title as a whole counts: what is near is told, and
	 * changes nothing, for a title that differs may be that of another measure.
	 * @param measure the row of the measure
	 * @param pages pages that are its notice, the strongest first
	 * @param seed how the seed grades what it has
	 * @param agencies names of agencies
	 */
	static MeasureFinding of(SeedRow measure, List<ReadNotice> pages, Evidenced seed, AgencyNames agencies) {
		String id = measure.cell("id");
		String title = NormalText.of(measure.cell("titleZh")).key();
		for (ReadNotice page : pages) {
			List<AnnexItem> same = page.items().stream().filter((item) -> item.key().equals(title)).distinct().toList();
			if (same.size() > 1) {
				return new MeasureFinding(id, "%s has its title %d times".formatted(page.address(), same.size()),
						List.of());
			}
			if (same.size() == 1) {
				return found(measure, page, same.get(0), seed, agencies);
			}
		}
		return new MeasureFinding(id, near(title, pages)
			.map((item) -> "not found; item %d has a title that is near: %s".formatted(item.number(), item.title()))
			.orElse(pages.isEmpty() ? "no page that is its notice was read" : "not found"), List.of());
	}

	private static Optional<AnnexItem> near(String title, List<ReadNotice> pages) {
		LevenshteinDistance distance = new LevenshteinDistance(Math.max(1, title.length() / NEAR));
		return pages.stream()
			.flatMap((page) -> page.items().stream())
			.filter((item) -> distance.apply(title, item.key()) >= 0)
			.min(Comparator.comparingInt((item) -> distance.apply(title, item.key())));
	}

	private static MeasureFinding found(SeedRow measure, ReadNotice page, AnnexItem item, Evidenced seed,
			AgencyNames agencies) {
		String id = measure.cell("id");
		List<Correction> corrections = new ArrayList<>();
		List<String> open = new ArrayList<>();
		tell(measure, page, item, "itemNo", Optional.of(Integer.toString(item.number())), seed, corrections, open);
		tell(measure, page, item, "scope", item.scopeOfTheSeed(), seed, corrections, open);
		Optional<List<String>> leaders = agencies.named(item.agencies());
		Set<String> held = Set.copyOf(measure.list("agencies"));
		boolean agreed = leaders.filter((each) -> held.equals(Set.copyOf(each))).isPresent();
		String words = measure.cell("leadAgencies");
		boolean plain = agencies.abbreviated(words).filter((each) -> held.equals(Set.copyOf(each))).isPresent();
		Optional<String> lead = !agreed ? leaders.map(agencies::words) : plain ? Optional.of(words) : Optional.empty();
		tell(measure, page, item, "leadAgencies", lead, seed, corrections, open);
		// the evidence of a row speaks of who leads it too
		if (Evidenced.isUnverified(measure) && agreed) {
			corrections.add(page.says(id, "notice", measure.cell("notice"), ""));
		}
		else if (Evidenced.isUnverified(measure)) {
			open.add("the row, for its agencies are not those of the annex");
		}
		return new MeasureFinding(id, "item %d of %s: %s".formatted(item.number(), page.address(),
				open.isEmpty() ? "all of it" : "left open: " + String.join(", ", open)), corrections);
	}

	/** What the annex does not plainly say is left open. */
	private static void tell(SeedRow measure, ReadNotice page, AnnexItem item, String field, Optional<String> value,
			Evidenced seed, List<Correction> corrections, List<String> open) {
		if (value.isEmpty()) {
			open.add(field);
		}
		else if (seed.isNews(measure, field, value.get())) {
			corrections.add(page.says(measure.cell("id"), field, value.get(), item.quote()));
		}
	}

}
