package org.zonegraph.web.download;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

import org.zonegraph.export.dump.GraphFile;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;

/**
 * HTML of the data dumps: the list of files as a page that needs no script.
 *
 * @param site where it is
 * @param chinese whether in Chinese rather than English
 */
record DownloadPage(Site site, boolean chinese) {

	private static final Map<String, List<String>> WORDS = Map.ofEntries(
			Map.entry("title", List.of("The whole graph, as files", "全图下载")),
			Map.entry("revision",
					List.of("Revision %s. Every file holds all of it, with the evidence of every fact.",
							"版本 %s。每个文件都包含全部数据以及每项事实的依据。")),
			Map.entry("check", List.of("All checksums in one file, to be checked with", "全部校验和见同一文件，校验命令：")),
			Map.entry("terms",
					List.of("Terms and how to cite it: LICENSE.md and CITATION.cff in the data package.",
							"使用条款与引用方式见数据包中的 LICENSE.md 和 CITATION.cff。")),
			Map.entry("questions",
					List.of("Answers of single questions, as CSV, spreadsheet and other files",
							"单个问题的答案（CSV、电子表格等文件）")),
			Map.entry("zip",
					List.of("Data package: CSV files with their description, README, licence and citation. "
							+ "For R, Python and spreadsheets.", "数据包：CSV 文件及说明、README、许可与引用信息，适用于 R、Python 和电子表格。")),
			Map.entry("graphml", List.of("GraphML, for Gephi and networkx.", "GraphML，适用于 Gephi 和 networkx。")),
			Map.entry("ttl",
					List.of("Turtle (RDF), for triple stores. Its terms are described at /vocabulary.",
							"Turtle（RDF），适用于三元组数据库，术语见 /vocabulary。")),
			Map.entry("jsonld",
					List.of("JSON-LD: the same statements as the Turtle file. Its context is also at /context.jsonld.",
							"JSON-LD：与 Turtle 文件内容相同，上下文另见 /context.jsonld。")),
			Map.entry("cypher",
					List.of("Cypher script that loads into an empty Neo4j 5:", "Cypher 脚本，可载入空的 Neo4j 5：")));

	private static final Map<String, String> COMMANDS = Map.of("cypher",
			"cypher-shell -a neo4j://localhost:7687 -u neo4j -f zonegraph.cypher");

	private String say(String key) {
		return WORDS.getOrDefault(key, List.of(key, key)).get(this.chinese ? 1 : 0);
	}

	/**
	 * The page.
	 * @param revision which revision the files hold
	 * @param files the files
	 */
	String of(String revision, List<GraphFile> files) {
		String languages = """
				<nav aria-label="%1$s"><a href="%2$s?lang=en" lang="en" hreflang="en">English</a>
				    <a href="%2$s?lang=zh" lang="zh-CN" hreflang="zh-CN">中文</a></nav>"""
			.formatted(this.chinese ? "语言" : "Language", this.site.path(Route.DOWNLOADS.folder()));
		String content = """
				<p class="lead">%s</p>
				    %s
				    <p>%s <code>sha256sum -c SHA256SUMS</code>: <a href="%s">SHA256SUMS</a></p>
				    <p>%s</p>
				    <p><a href="%s">%s</a></p>""".formatted(say("revision").formatted(HtmlUtils.htmlEscape(revision)),
				files.stream().map(this::section).collect(Collectors.joining()), say("check"),
				this.site.path(Route.CHECKSUMS.path()), say("terms"), this.site.path(Route.FILES.folder()),
				say("questions"));
		return new PlainPage(this.site, this.chinese, say("title"), languages, content).html();
	}

	private String section(GraphFile file) {
		String command = COMMANDS.get(file.ending());
		return """
				<section><h2><a href="%6$s" download>%1$s</a> <small>%2$s</small></h2>
				<p>%3$s%4$s</p>
				<p class="small">SHA-256 <code>%5$s</code></p></section>
				""".formatted(file.name(), size(file.size()), say(file.ending()),
				(command != null) ? " <code>%s</code>".formatted(command) : "", file.sha256(),
				this.site.path(Route.DOWNLOAD.folder() + file.name()));
	}

	private static String size(long bytes) {
		return (bytes < 1_000_000) ? "%d kB".formatted((bytes + 999) / 1000) : "%.1f MB".formatted(bytes / 1e6);
	}

}
