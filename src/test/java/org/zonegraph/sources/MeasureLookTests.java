package org.zonegraph.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.http.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zonegraph.correction.PatchCommand;
import org.zonegraph.seed.SeedFiles;
import org.zonegraph.sources.annex.SeedRow;

import static org.assertj.core.api.Assertions.assertThat;

/** What the notices say of the measures, on pages made again of the seed. */
class MeasureLookTests {

	private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-28T08:00:00Z"), ZoneOffset.UTC);

	private static final String HOST = "www.gov.cn";

	private final Sites sites = new Sites();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final Path folder;

	MeasureLookTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@AfterEach
	void close() {
		this.sites.close();
	}

	private String told() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	private static String schema() {
		try {
			return Files.readString(Path.of("schema.graphqls"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path copy() {
		try {
			Path seed = Files.createDirectories(this.folder.resolve("seed"));
			for (Map.Entry<String, byte[]> file : MadeUpNotices.SEED.contents().entrySet()) {
				Files.write(seed.resolve(file.getKey()), file.getValue());
			}
			return seed;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Looks, applies what is found, and has it checked; the seed as it is then. */
	private SeedFiles looked(Map<String, String> addresses) {
		Path seed = copy();
		Path patch = this.folder.resolve("sources.patch");
		List<String> words = new ArrayList<>(
				List.of("sources", "look", "--measures", seed.toString(), "--patch", patch.toString()));
		addresses.forEach((notice, address) -> words.addAll(List.of("--at", notice + "=" + address)));
		PrintStream print = new PrintStream(this.out, true, StandardCharsets.UTF_8);
		int code = new SourcesCommand(schema(), () -> this.sites.client(SSLContexts.createSystemDefault()), DAY)
			.run(words, print);
		if (code == 1) {
			assertThat(
					new PatchCommand(schema()).run(List.of("patch", "apply", patch.toString(), seed.toString()), print))
				.as(told())
				.isZero();
		}
		return SeedFiles.read(seed.toUri().toString());
	}

	private Map<String, String> published(MadeUpNotices notices) {
		Map<String, String> addresses = new HashMap<>();
		MadeUpNotices.notices()
			.forEach((notice) -> addresses.put(notice.cell("id"),
					this.sites.put(HOST, "/content_%s.htm".formatted(notice.cell("batchNo")), notices.page(notice))));
		return addresses;
	}

	/**
	 * What is graded OFFICIAL now and was not: {@code id field}, a row as {@code id row}.
	 */
	private static Set<String> official(SeedFiles seed) {
		Set<String> official = new TreeSet<>();
		SeedRow.of(seed, "measures")
			.stream()
			.filter((row) -> row.cell("confidence").equals("OFFICIAL"))
			.forEach((row) -> official.add(row.cell("id") + " row"));
		SeedRow.of(seed, "measures.statements")
			.stream()
			.filter((line) -> line.cell("confidence").equals("OFFICIAL") && line.cell("value").isEmpty())
			.forEach((line) -> List.of(line.cell("fields").split(";"))
				.forEach((field) -> official.add(line.cell("id") + " " + field)));
		return official;
	}

	private static Set<String> upgraded(SeedFiles seed) {
		Set<String> upgraded = official(seed);
		upgraded.removeAll(official(MadeUpNotices.SEED));
		return upgraded;
	}

	private static SeedRow row(SeedFiles seed, String id) {
		return SeedRow.of(seed, "measures")
			.stream()
			.filter((row) -> row.cell("id").equals(id))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void ofSixtyEightTitlesThoseThatAreThereAreFoundAndTwentyMisspeltOnesUpgradeNothing() {
		MadeUpNotices notices = new MadeUpNotices().misspell(20);
		SeedFiles seed = looked(published(notices));
		Set<String> misspelt = notices.misspelt().keySet();
		assertThat(misspelt).hasSize(20);
		Set<String> upgraded = upgraded(seed);
		assertThat(upgraded.stream().map((each) -> each.split(" ")[0]).filter(misspelt::contains)).as("false upgrades")
			.isEmpty();
		misspelt.forEach((id) -> assertThat(row(seed, id)).isEqualTo(row(MadeUpNotices.SEED, id)));
		List<SeedRow> rest = MadeUpNotices.measures()
			.stream()
			.filter((row) -> !misspelt.contains(row.cell("id")))
			.toList();
		assertThat(rest).hasSize(48);
		Evidenced before = new Evidenced(MadeUpNotices.SEED);
		rest.forEach((row) -> {
			if (before.isNews(row, "itemNo", row.cell("itemNo"))) {
				assertThat(upgraded).contains(row.cell("id") + " itemNo");
			}
			boolean open = row.cell("confidence").equals("UNVERIFIED");
			assertThat(row(seed, row.cell("id")).cell("confidence"))
				.isEqualTo(open ? "OFFICIAL" : row.cell("confidence"));
			assertThat(row(seed, row.cell("id")).cell("note")).doesNotContain(open ? "Citation needed" : "\u0000");
		});
		assertThat(told()).contains("Problems: 0.");
		misspelt.forEach((id) -> assertThat(told()).contains(id + ": not found"));
	}

	@Test
	void itemAgenciesScopeAndDayGetTheirQuoteAndTheDayOnWhichItWasRead() {
		SeedFiles seed = looked(published(new MadeUpNotices()));
		String id = "measure:guofa-2018-23-12";
		List<SeedRow> lines = SeedRow.of(seed, "measures.statements")
			.stream()
			.filter((line) -> line.cell("id").equals(id) && line.cell("confidence").equals("OFFICIAL"))
			.toList();
		assertThat(lines.stream().map((line) -> line.cell("fields"))).containsExactlyInAnyOrder("itemNo", "scope",
				"leadAgencies");
		assertThat(lines).allSatisfy((line) -> {
			assertThat(line.cell("quote")).isEqualTo("12 … 跨部门一次性联合检查 … 海关总署、公安部、交通运输部 … 全国");
			assertThat(line.cell("readOn")).isEqualTo("2026-11-28");
			assertThat(line.cell("sources")).startsWith("source:gov.cn-");
		});
		assertThat(SeedRow.of(seed, "notices.statements")
			.stream()
			.filter((line) -> line.cell("fields").equals("issuedOn"))).hasSize(7)
			.allSatisfy((line) -> assertThat(line.cell("confidence")).isEqualTo("OFFICIAL"))
			.allSatisfy((line) -> assertThat(line.cell("quote")).matches("(成文日期：)?\\d{4}年\\d{1,2}月\\d{1,2}日"));
		assertThat(SeedRow.of(seed, "sources").stream().filter((row) -> row.cell("publisher").equals(HOST))).isEmpty();
		assertThat(SeedRow.of(seed, "sources").stream().filter((row) -> row.cell("id").startsWith("source:gov.cn-")))
			.hasSize(7)
			.allSatisfy((row) -> assertThat(row.cell("kind")).isEqualTo("OFFICIAL_DOCUMENT"));
	}

	@Test
	void whatTheAnnexSaysOtherwiseIsARivalAndOtherAgenciesLeaveTheRowAsItIs() {
		MadeUpNotices notices = new MadeUpNotices().instead("measure:guohan-2020-96-14", "agencies", "市场监管总局")
			.instead("measure:guohan-2020-96-13", "agencies", "海关总署、口岸办")
			.instead("measure:guohan-2020-96-15", "scope", "海关特殊监管区域及保税物流中心（B型）")
			.instead("measure:guohan-2019-38-09", "itemNo", "5")
			.instead("notice:guohan-2019-38", "issuedOn", "2019-04-16")
			.instead("measure:guohan-2019-38-08", "scope", "自贸试验区");
		SeedFiles seed = looked(published(notices));
		List<String> rivals = SeedRow.of(seed, "measures.statements")
			.stream()
			.filter((line) -> line.cell("sources").startsWith("source:gov.cn-") && !line.cell("value").isEmpty())
			.map((line) -> "%s %s %s %s".formatted(line.cell("id"), line.cell("fields"), line.cell("value"),
					line.cell("rank")))
			.toList();
		assertThat(rivals).contains("measure:guohan-2020-96-14 leadAgencies SAMR NORMAL",
				"measure:guohan-2019-38-09 itemNo 5 NORMAL", "measure:guohan-2019-38-08 scope OTHER_PLACES NORMAL");
		Set<String> upgraded = upgraded(seed);
		assertThat(upgraded)
			.doesNotContain("measure:guohan-2020-96-14 row", "measure:guohan-2020-96-14 leadAgencies",
					"measure:guohan-2020-96-13 row", "measure:guohan-2020-96-13 leadAgencies",
					"measure:guohan-2020-96-15 scope", "measure:guohan-2019-38-09 itemNo",
					"measure:guohan-2019-38-08 scope",
					// "port office" is more than the annex says
					"measure:guohan-2019-38-07 leadAgencies")
			.contains("measure:guohan-2020-96-15 row", "measure:guohan-2020-96-15 itemNo",
					"measure:guohan-2020-96-13 itemNo", "measure:guohan-2019-38-07 row");
		assertThat(row(seed, "measure:guohan-2019-38-09").cell("itemNo")).isEqualTo("9");
		assertThat(SeedRow.of(seed, "notices.statements")
			.stream()
			.filter((line) -> line.cell("id").equals("notice:guohan-2019-38") && line.cell("fields").equals("issuedOn"))
			.map((line) -> line.cell("value") + " " + line.cell("confidence")))
			.containsExactly(" UNVERIFIED", "2019-04-16 OFFICIAL");
	}

	@Test
	void aPageThatIsNotTheNoticeUpgradesNothing() {
		MadeUpNotices notices = new MadeUpNotices();
		List<SeedRow> rows = MadeUpNotices.notices();
		Map<String, String> addresses = new HashMap<>();
		for (int i = 0; i < rows.size(); i++) {
			SeedRow notice = rows.get(i);
			String title = notice.cell("titleZh");
			String html = switch (i) {
				case 0 -> notices.html(notice, "陕西省人民政府关于复制推广试点经验的实施意见", "陕政发〔2018〕30号", "2018-08-01")
					.replace("通知如下", "落实%s（%s）".formatted(title, notice.cell("number")));
				case 1 -> notices.html(notice, title, "陕政发〔2016〕9号", "2016-12-01");
				case 2 -> notices.html(notice, "转发" + title, notice.cell("number"), "2018-05-03");
				case 3 ->
					notices.html(rows.get(4), rows.get(4).cell("titleZh"), rows.get(4).cell("number"), "2020-06-28");
				case 4 -> notices.html(notice, title, "", "2020-06-28");
				case 5 -> Sites.html(title,
						"<h1>%s</h1><p>%s</p><p>投资：</p><p>1. 另一项</p><p>贸易：</p>".formatted(title, notice.cell("number"))
								+ "<p>1. 出口货物检验检疫证单“云签发”平台</p><p>2. 航空货运电子信息化</p><p>24. 深化艺术品通关便利化改革</p>");
				case 6 -> Sites.html(title, "<h1>%s</h1><p>%s</p><p>全文略</p>".formatted(title, notice.cell("number")));
				default -> Sites.html("404", "<h1>页面不存在</h1>");
			};
			addresses.put(notice.cell("id"), this.sites.put(HOST, "/other_%d.htm".formatted(i), Sites.page(html)));
		}
		SeedFiles seed = looked(addresses);
		assertThat(upgraded(seed)).isEmpty();
		MadeUpNotices.measures().forEach((row) -> assertThat(row(seed, row.cell("id"))).isEqualTo(row));
		assertThat(told()).contains("its number is 陕政发〔2016〕9号", "its title is not that of the notice",
				"it has no number");
	}

	@Test
	void anAnnexAsPdfIsReadAndACopyElsewhereIsReportedOnly() {
		MadeUpNotices notices = new MadeUpNotices();
		SeedRow notice = MadeUpNotices.notices()
			.stream()
			.filter((row) -> row.cell("id").equals("notice:guofa-2018-23"))
			.findFirst()
			.orElseThrow();
		String page = Sites.html(notice.cell("titleZh"),
				"<h1>%s</h1><p>%s</p><p>国务院</p><p>2018年5月3日</p><a href=fj.pdf>附件</a>".formatted(notice.cell("titleZh"),
						notice.cell("number")));
		this.sites.put("copies.test", "/fj.pdf",
				Sites.bytes(200, "application/pdf", MadePdf.of(notices.lines(notice))));
		SeedFiles seed = looked(Map.of(notice.cell("id"), this.sites.put("copies.test", "/a.htm", Sites.page(page))));
		assertThat(upgraded(seed)).isEmpty();
		assertThat(row(seed, "measure:guofa-2018-23-14").cell("confidence")).as(told()).isEqualTo("REPORTED");
		assertThat(SeedRow.of(seed, "measures.statements")
			.stream()
			.filter((line) -> line.cell("id").equals("measure:guofa-2018-23-12")
					&& line.cell("fields").equals("leadAgencies")))
			.singleElement()
			.satisfies((line) -> assertThat(line.cell("confidence")).isEqualTo("REPORTED"));
	}

}
