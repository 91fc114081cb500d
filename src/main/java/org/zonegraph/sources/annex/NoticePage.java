package org.zonegraph.sources.annex;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;

import org.zonegraph.sources.page.PageText;
import org.zonegraph.text.NormalText;

/**
 * A page that should be a notice. Plans of provinces cite the notice that they carry out,
 * with its title and its number and items of their own, so a page is the notice only
 * where both are its own: the title at its head and the first number in it.
 */
public final class NoticePage {

	private static final Pattern DOCUMENT_NUMBER = Pattern
		.compile("\\p{IsHan}{1,12}\\s*[〔\\[（(【]\\s*\\d{4}\\s*[〕\\]）)】]\\s*第?\\s*\\d{1,4}\\s*号");

	private static final Pattern OWN_NUMBER = Pattern
		.compile("(?:发文字号|发文号|文\\s*号)\\s*[:：]?\\s*(" + DOCUMENT_NUMBER + ")");

	private static final String DAY = "(?<year>\\d{4})\\s*年\\s*(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*日";

	private static final Pattern DATED = Pattern.compile("成文日期\\s*[:：]?\\s*" + DAY);

	private static final Pattern SIGNED = Pattern.compile("(?<issuer>.*?)\\s*" + DAY);

	private final PageText page;

	private final SeedRow notice;

	private final AgencyNames agencies;

	/**
	 * A page that should be a notice.
	 * @param page what was read
	 * @param notice the row of the notice
	 * @param agencies names of agencies
	 */
	public NoticePage(PageText page, SeedRow notice, AgencyNames agencies) {
		this.page = page;
		this.notice = notice;
		this.agencies = agencies;
	}

	/** Why it is not the notice; nothing where it is. */
	public Optional<String> refusal() {
		String title = NormalText.of(this.notice.cell("titleZh")).key();
		boolean own = heads().map((head) -> NormalText.of(head).key())
			.anyMatch((head) -> head.equals(title) || this.agencies.withoutNamesBefore(head).equals(title));
		if (title.isEmpty() || !own) {
			return Optional.of("its title is not that of the notice");
		}
		Matcher labelled = OWN_NUMBER.matcher(this.page.text());
		Matcher first = DOCUMENT_NUMBER.matcher(this.page.text());
		String number = labelled.find() ? labelled.group(1) : first.find() ? first.group() : "";
		String wanted = NormalText.of(this.notice.cell("number")).key();
		boolean same = NormalText.of(number).key().replace("第", "").endsWith(wanted.replace("第", ""));
		if (number.isEmpty() || !same) {
			return Optional.of(number.isEmpty() ? "it has no number" : "its number is " + number);
		}
		return Optional.empty();
	}

	/** What may be the title of the document; behind a bar or a dash stands the site. */
	private Stream<String> heads() {
		List<String> heads = new ArrayList<>(List.of(this.page.title().split("[_|]|\\s[-–—]\\s")));
		heads.add(this.page.title().replaceFirst("[-–—][^-–—]*$", ""));
		for (Element head : this.page.html().select("h1, h2, #title")) {
			heads.add(head.text());
		}
		this.page.html().select("meta[name=ArticleTitle]").forEach((meta) -> heads.add(meta.attr("content")));
		if (this.page.html().title().isEmpty()) {
			List<String> lines = this.page.text()
				.lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty())
				.limit(12)
				.toList();
			for (int i = 0; i < lines.size(); i++) {
				heads.add(lines.get(i));
				heads.add(String.join("", lines.subList(i, Math.min(lines.size(), i + 2))));
			}
		}
		return heads.stream();
	}

	/** The numbered items of its annex. */
	public List<AnnexItem> items() {
		return new AnnexReader(this.agencies).read(this.page);
	}

	/**
	 * When it was issued: as its head says, and the line below the names of who issued
	 * it.
	 * @return nothing where it says two days, or none
	 */
	public Optional<Worded> issuedOn() {
		Map<String, String> days = new LinkedHashMap<>();
		Matcher dated = DATED.matcher(this.page.text());
		while (dated.find()) {
			day(dated).ifPresent((day) -> days.put(day, dated.group()));
		}
		List<String> lines = this.page.text().lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		for (int i = 1; i < lines.size(); i++) {
			String written = lines.get(i);
			Matcher line = SIGNED.matcher(written);
			if (line.matches() && isIssuer(line.group("issuer").isEmpty() ? lines.get(i - 1) : line.group("issuer"))) {
				day(line).ifPresent((day) -> days.putIfAbsent(day, written));
			}
		}
		return (days.size() == 1)
				? days.entrySet().stream().findFirst().map((day) -> new Worded(day.getKey(), day.getValue()))
				: Optional.empty();
	}

	private boolean isIssuer(String line) {
		String key = NormalText.of(line).key();
		return key.equals("国务院") || this.agencies.named(line).isPresent();
	}

	private static Optional<String> day(Matcher date) {
		try {
			return Optional.of(
					LocalDate
						.of(Integer.parseInt(date.group("year")), Integer.parseInt(date.group("month")),
								Integer.parseInt(date.group("day")))
						.toString());
		}
		catch (DateTimeException ex) {
			// a day that no calendar has is a misprint, and says nothing
			return Optional.empty();
		}
	}

	/**
	 * A value with the words of the page.
	 *
	 * @param value the value as the seed has it
	 * @param words the words
	 */
	public record Worded(String value, String words) {
	}

}
