package org.zonegraph.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.http.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zonegraph.correction.PatchCommand;
import org.zonegraph.seed.SeedFiles;
import org.zonegraph.sources.annex.SeedRow;

import static org.assertj.core.api.Assertions.assertThat;

/** What curators run, from the seed to what they review. */
class SourcesCommandTests {

	private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-28T08:00:00Z"), ZoneOffset.UTC);

	private final Sites sites = new Sites();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final Path folder;

	SourcesCommandTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@AfterEach
	void close() {
		this.sites.close();
	}

	private int run(String... words) throws IOException {
		return new SourcesCommand(Files.readString(Path.of("schema.graphqls")),
				() -> this.sites.client(SSLContexts.createSystemDefault()), DAY)
			.run(List.of(words), new PrintStream(this.out, true, StandardCharsets.UTF_8));
	}

	/** A seed whose first sources have addresses of the local server. */
	private Path seed(Map<String, String> addresses) throws IOException {
		Path seed = Files.createDirectories(this.folder.resolve("seed"));
		for (Map.Entry<String, byte[]> file : MadeUpNotices.SEED.contents().entrySet()) {
			Files.write(seed.resolve(file.getKey()), file.getValue());
		}
		Path sources = seed.resolve("sources.csv");
		List<String> lines = new ArrayList<>(Files.readAllLines(sources));
		lines.replaceAll((line) -> addresses.entrySet()
			.stream()
			.filter((each) -> line.startsWith(each.getKey() + ","))
			.map((each) -> line.replaceFirst("https?://[^,]+", each.getValue()))
			.findFirst()
			.orElse(line));
		Files.writeString(sources, String.join("\n", lines) + "\n");
		return seed;
	}

	@Test
	void whatIsCheckedBecomesRowsToReviewAndAMovedAddressAPatch() throws IOException {
		String body = "<p>30 May 2011: 国务院批准设立阿拉山口综合保税区。</p>";
		this.sites.put("news.test", "/new.html", Sites.page(Sites.html("新闻", body)));
		Path seed = seed(Map.of("source:als", this.sites.put("news.test", "/a.html", Sites.to(301, "/new.html")),
				"source:als-cns", this.sites.put("news.test", "/b.html", Sites.status(410, "")), "source:als-2025",
				this.sites.put("news.test", "/c.html", Sites.page(Sites.html("新闻", body)))));
		this.sites.put("archive.test", "/web/" + this.sites.address("news.test", "/b.html"),
				Sites.to(302, "/web/2019/" + this.sites.address("news.test", "/b.html")));
		Path rows = this.folder.resolve("checks/sources.csv");
		Path patch = this.folder.resolve("moved.patch");
		String[] words = { "sources", "check", seed.toString(), "--only", "news.test", "--rows=" + rows,
				"--patch=" + patch, "--archive=" + this.sites.address("archive.test", "/web/") };
		assertThat(run(words)).isEqualTo(1);
		List<String> lines = Files.readAllLines(rows);
		assertThat(lines).hasSize(4);
		assertThat(lines.get(0)).isEqualTo(String.join(",", CheckedSource.COLUMNS));
		assertThat(lines.get(1)).startsWith("source:als,").contains(",MOVED,,200,", "/new.html,2026-11-28,");
		assertThat(lines.get(2)).startsWith("source:als-2025,").contains(",THERE,,200,");
		assertThat(lines.get(3)).startsWith("source:als-cns,").contains(",GONE,,410,", "/web/2019/http://news.test");
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("source:als-cns: GONE", "Checked: 3 of ",
				"written: " + patch);
		assertThat(new PatchCommand(Files.readString(Path.of("schema.graphqls"))).run(
				List.of("patch", "apply", patch.toString(), seed.toString()),
				new PrintStream(this.out, true, StandardCharsets.UTF_8)))
			.isZero();
		assertThat(SeedRow.of(SeedFiles.read(seed.toUri().toString()), "sources")
			.stream()
			.filter((row) -> row.cell("url").equals(this.sites.address("news.test", "/new.html")))).singleElement()
			.satisfies((row) -> assertThat(row.cell("id")).isEqualTo("source:als"));
	}

	@Test
	void whatIsCheckedAgainKeepsTheRowsOfOthersAndSaysWhatChanged() throws IOException {
		Path seed = seed(Map.of("source:als", this.sites.put("news.test", "/a.html", Sites.page("<p>一条旧的消息</p>")),
				"source:als-cns",
				this.sites.put("other.test", "/a.html", Sites.page("<p>another one, as it was</p>"))));
		Path rows = this.folder.resolve("rows.csv");
		String[] words = { "sources", "check", seed.toString(), "--only=source:als,source:als-cns", "--rows=" + rows,
				"--archive=none" };
		assertThat(run(words)).isEqualTo(1);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("source:als: THERE NOTHING_FOUND");
		this.sites.put("news.test", "/a.html", Sites.page("<p>一条新的消息</p>"));
		words[3] = "--only=news.test";
		assertThat(run(words)).isEqualTo(1);
		assertThat(Files.readAllLines(rows)).satisfiesExactly((line) -> assertThat(line).startsWith("source,"),
				(line) -> assertThat(line).contains("source:als,", ",CHANGED,"),
				(line) -> assertThat(line).contains("source:als-cns,", ",THERE,"));
		assertThat(this.sites.asked()).doesNotContain("web.archive.org/web/");
	}

	@Test
	void aTableThatIsNoneIsLeftAsItIs() throws IOException {
		Path rows = Files.writeString(this.folder.resolve("rows.csv"), "a,b\n1,2\n");
		assertThat(run("sources", "check", "seed", "--rows", rows.toString())).isEqualTo(2);
		assertThat(Files.readString(rows)).isEqualTo("a,b\n1,2\n");
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("no table of checks: its columns are [a, b]");
	}

	@Test
	void whatMakesNoSenseIsToldHowItIsUsed() throws IOException {
		assertThat(run("sources")).isEqualTo(2);
		assertThat(run("sources", "look")).isEqualTo(2);
		assertThat(run("sources", "check", this.folder.toString())).isEqualTo(2);
		assertThat(run("sources", "check", "seed", "--at=a")).isEqualTo(2);
		assertThat(run("sources", "look", "seed", "--measures", "--at", "notice")).isEqualTo(2);
		assertThat(run("sources", "check", "seed", "--only")).isEqualTo(2);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("check or look?", "look for what?",
				"there is no seed in ", "there is no --at", "--only has no value", "usage: sources check [FOLDER]");
		assertThat(this.sites.asked()).isEmpty();
	}

}
