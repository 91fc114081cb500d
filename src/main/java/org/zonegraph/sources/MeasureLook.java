package org.zonegraph.sources;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;

import org.zonegraph.correction.Correction;
import org.zonegraph.correction.Correction.Publication;
import org.zonegraph.model.Grades;
import org.zonegraph.seed.SeedFiles;
import org.zonegraph.sources.annex.AgencyNames;
import org.zonegraph.sources.annex.AnnexItem;
import org.zonegraph.sources.annex.NoticePage;
import org.zonegraph.sources.annex.NoticePage.Worded;
import org.zonegraph.sources.annex.SeedRow;
import org.zonegraph.sources.fetch.FetchException;
import org.zonegraph.sources.fetch.WebAddress;
import org.zonegraph.sources.page.Walked;
import org.zonegraph.sources.page.Walker;

/** Looks for the measures of the seed in the notices that promoted them. */
final class MeasureLook {

	/** A notice has an annex or two. */
	private static final int ANNEXES = 4;

	private final SeedFiles files;

	private final Walker walker;

	private final Clock clock;

	private final PrintStream out;

	private final AgencyNames agencies;

	MeasureLook(SeedFiles files, Walker walker, Clock clock, PrintStream out) {
		this.files = files;
		this.walker = walker;
		this.clock = clock;
		this.out = out;
		this.agencies = new AgencyNames(files);
	}

	/**
	 * Looks in all notices.
	 * @param more addresses beside those of the seed, by ids of notices
	 * @return what the seed gains
	 */
	List<Correction> corrections(Map<String, List<String>> more) {
		Evidenced seed = new Evidenced(this.files);
		List<SeedRow> measures = SeedRow.of(this.files, "measures");
		List<Correction> corrections = new ArrayList<>();
		for (SeedRow notice : SeedRow.of(this.files, "notices")) {
			String id = notice.cell("id");
			Set<String> addresses = new LinkedHashSet<>(more.getOrDefault(id, List.of()));
			addresses.addAll(candidates(notice));
			List<ReadNotice> pages = addresses.stream()
				.flatMap((address) -> read(address, notice).stream())
				.sorted(Comparator.comparingInt((page) -> Grades.rank(Grades.ofPublication(page.publication().kind()))))
				.toList();
			pages.stream().findFirst().ifPresent((page) -> corrections.addAll(page.ofNotice(notice, seed)));
			measures.stream().filter((measure) -> measure.cell("notice").equals(id)).forEach((measure) -> {
				MeasureFinding finding = MeasureFinding.of(measure, pages, seed, this.agencies);
				this.out.println(finding.measure() + ": " + finding.told());
				corrections.addAll(finding.corrections());
			});
		}
		return corrections;
	}

	/** Addresses that the seed has of a notice: its own, and those of its sources. */
	private Set<String> candidates(SeedRow notice) {
		String id = notice.cell("id");
		Set<String> sources = new LinkedHashSet<>(notice.list("sources"));
		SeedRow.of(this.files, "notices.statements")
			.stream()
			.filter((line) -> line.cell("id").equals(id))
			.forEach((line) -> sources.addAll(line.list("sources")));
		Set<String> addresses = new LinkedHashSet<>(List.of(notice.cell("url")));
		SeedRow.of(this.files, "sources")
			.stream()
			.filter((source) -> sources.contains(source.cell("id")))
			.flatMap((source) -> Stream.of(source.cell("originalUrl"), source.cell("url")))
			.forEach(addresses::add);
		addresses.remove("");
		return addresses;
	}

	/**
	 * The pages of an address that are the notice: itself, and what it has as its annex.
	 */
	private List<ReadNotice> read(String address, SeedRow notice) {
		Optional<Walked> walked = walk(address);
		if (walked.isEmpty()) {
			return List.of();
		}
		NoticePage page = new NoticePage(walked.get().page(), notice, this.agencies);
		Optional<String> refusal = page.refusal();
		if (refusal.isPresent()) {
			this.out.println("%s: %s is not it: %s".formatted(notice.cell("number"), address, refusal.get()));
			return List.of();
		}
		List<ReadNotice> read = new ArrayList<>();
		read.add(of(address, notice, page.items(), page.issuedOn()));
		if (page.items().isEmpty()) {
			annexes(walked.get()).forEach((annex) -> walk(annex).ifPresent((other) -> read.add(
					of(annex, notice, new NoticePage(other.page(), notice, this.agencies).items(), Optional.empty()))));
		}
		return read;
	}

	private Optional<Walked> walk(String address) {
		Optional<URI> start = WebAddress.of(address);
		if (start.isEmpty()) {
			return Optional.empty();
		}
		try {
			Walked walked = this.walker.walk(start.get(), Map.of());
			if (walked.received().code() == 200 && walked.page().legible()) {
				return Optional.of(walked);
			}
			this.out.println("%s: not read, %d".formatted(address, walked.received().code()));
		}
		catch (FetchException ex) {
			this.out.println("%s: not read, %s".formatted(address, ex.failure()));
		}
		return Optional.empty();
	}

	private static List<String> annexes(Walked walked) {
		return walked.page()
			.html()
			.select("a[href]")
			.stream()
			.filter((link) -> link.text().matches(".*(附件|分工表).*") || link.attr("href").matches("(?i).*\\.pdf"))
			.map((Element link) -> WebAddress.of(walked.end(), link.attr("href")))
			.flatMap(Optional::stream)
			.filter((annex) -> annex.getHost().equals(walked.end().getHost()))
			.map(URI::toString)
			.distinct()
			.limit(ANNEXES)
			.toList();
	}

	private ReadNotice of(String address, SeedRow notice, List<AnnexItem> items, Optional<Worded> day) {
		String known = SeedRow.of(this.files, "sources")
			.stream()
			.filter((source) -> source.cell("url").equals(address))
			.map((source) -> source.cell("kind"))
			.findFirst()
			.orElse("");
		boolean government = WebAddress.of(address).map(URI::getHost).orElse("").matches("(.+\\.)?gov\\.cn");
		String kind = !known.isEmpty() ? known : government ? "OFFICIAL_DOCUMENT" : "MEDIA";
		return new ReadNotice(address,
				new Publication("%s (%s)".formatted(notice.cell("titleZh"), notice.cell("number")), kind), items, day,
				LocalDate.now(this.clock).toString());
	}

}
