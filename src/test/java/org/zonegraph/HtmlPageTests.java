package org.zonegraph;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.words.SchemaWords;
import org.zonegraph.web.html.PageLanguage;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages that the server writes say what the API says, before any script. */
class HtmlPageTests {

	/** Kinds whose pages scripts still write. */
	private static final Set<String> SCRIPTED = Set.of("measure");

	/** Kinds whose pages say in words of their own what they show. */
	private static final Set<String> OWN = Set.of("area", "province", "enterprise", "industry", "claim");

	/** What a page shows as it is answered. */
	private static final Set<String> SHOWN = Set.of("name", "activity", "statement", "sentence", "note", "title",
			"publisher");

	private static final int MOST_BYTES = 60_000;

	private static final String NOTICE = "/notice/guofa-2014-65";

	private static final Map<String, List<String>> IDS = new HashMap<>();

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private final SchemaWords words = new SchemaWords(this.zonegraph.model());

	static List<NodeType> types() {
		return RunningZonegraph.get()
			.model()
			.things()
			.stream()
			.filter((type) -> !SCRIPTED.contains(type.kind()))
			.toList();
	}

	private static List<String> ids(NodeType type) {
		return IDS.computeIfAbsent(type.kind(),
				(kind) -> RunningZonegraph.get()
					.ask("{ all: %s(first: 100) { nodes { id } } }".formatted(type.plural()))
					.each("all.nodes", "id")
					.stream()
					.map(String::valueOf)
					.toList());
	}

	@ParameterizedTest
	@EnumSource(PageLanguage.class)
	void aHundredFactsTakenAtRandomAreThereWithTheirGradesAndSources(PageLanguage language) {
		Dice dice = new Dice(7);
		int facts = 0;
		int grades = 0;
		while (facts < 100) {
			NodeType type = dice.pick(types().stream().filter((each) -> !OWN.contains(each.kind())).toList());
			String id = dice.pick(ids(type));
			Answer node = node(type, id, language);
			List<String> fields = new ArrayList<>(
					Stream.concat(type.properties().stream().map(Property::name), type.lists().map(Relationship::field))
						.filter((name) -> ((Map<?, ?>) node.value()).get(name) != null)
						.toList());
			if (fields.isEmpty()) {
				continue;
			}
			String field = dice.pick(fields);
			Document page = page(id, language);
			if (type.property(field).isPresent()) {
				facts += isTold(page, type, node, type.property(field).get(), language) ? 1 : 0;
			}
			else {
				List<Object> edges = node.at(field + ".edges").as();
				if (edges != null && !edges.isEmpty()) {
					grades += isListed(page, field, new Answer(dice.pick(edges)), language);
					facts++;
				}
			}
		}
		assertThat(grades).as("entries that were looked at").isGreaterThan(10);
	}

	private Answer node(NodeType type, String id, PageLanguage language) {
		Map<String, Object> variables = Map.of("id", id, "language", language.name());
		HttpResponse<String> response = this.zonegraph
			.post(JsonMapper.shared().writeValueAsString(Map.of("documentId", type.kind(), "variables", variables)));
		return RunningZonegraph.read(response).at("data." + type.kind());
	}

	/** A property is among the facts, or is the heading, in words of the language. */
	private boolean isTold(Document page, NodeType type, Answer node, Property property, PageLanguage language) {
		boolean translation = property.name().endsWith("Zh")
				&& type.property(property.name().replaceFirst("Zh$", "")).isPresent();
		String inChinese = node.at(property.name() + "Zh").as();
		Object value = (language == PageLanguage.ZH && inChinese != null) ? inChinese
				: node.at(property.name()).value();
		if (translation || property.kind() == Property.Kind.ID || property.name().equals("unit")
				|| (type.sentence() && type.names().contains(property.name()))
				|| (value instanceof List<?> list && list.isEmpty())) {
			return false;
		}
		Element told = property.name().equals("description") ? page.selectFirst("main .lead") : page
			.selectFirst("dl.facts dt:matchesOwn(^\\Q%s\\E$) + dd".formatted(label(type, property, language)));
		if (told == null) {
			// a source is told by where it is, or by how one comes there
			assertThat(type.isSource()).as("%s.%s of %s", type.name(), property.name(), page.location()).isTrue();
			return false;
		}
		if (property.type().equals("Url")) {
			assertThat(told.select("a").eachAttr("href")).contains(value.toString());
		}
		else {
			assertThat(told.text()).as("%s.%s", type.name(), property.name())
				.contains(expected(type, property, value, language));
		}
		assertThat(told.select("summary .grade")).as("%s.%s", type.name(), property.name()).isNotEmpty();
		return true;
	}

	private String label(NodeType type, Property property, PageLanguage language) {
		return this.words.words(type.name(), property.name())
			.map((its) -> its.in(language.name(), readable(property.name())))
			.orElseGet(() -> readable(property.name()));
	}

	private static String readable(String name) {
		String spaced = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
		return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
	}

	private String expected(NodeType type, Property property, Object value, PageLanguage language) {
		boolean chinese = language == PageLanguage.ZH;
		String text = value.toString();
		if (this.words.codes(type.name(), property.name()).containsKey(text)) {
			return this.words.codes(type.name(), property.name()).get(text).in(language.name(), text);
		}
		return switch (property.kind()) {
			case ENUM -> this.words.label(property.type(), text).in(language.name(), text);
			case INTEGER -> "%,d".formatted(((Number) value).longValue());
			case DECIMAL -> "";
			case DATE -> text.substring(0, 4);
			case BOOLEAN -> value.equals(true) ? (chinese ? "是" : "yes") : (chinese ? "否" : "no");
			case TEXT_LIST -> String.valueOf(((List<?>) value).get(0));
			default -> switch (property.name()) {
				case "period", "headquartersCountry", "language" -> "";
				default -> text.strip().replaceAll("\\s+", " ");
			};
		};
	}

	/** An entry of a list has its name, its way, its grade, its note and its sources. */
	private int isListed(Document page, String field, Answer edge, PageLanguage language) {
		String id = edge.at("node.id").as();
		Element entry = entry(page, field, "/" + id.replaceFirst(":", "/") + "?lang=" + language.code());
		Document on = entry.ownerDocument();
		assertThat(entry.selectFirst("a").text())
			.isEqualTo(edge.at("node.name").<String>as().strip().replaceAll("\\s+", " "));
		Answer why = (edge.at("evidence").value() != null) ? edge.at("evidence") : edge.at("node.evidence");
		if (why.value() == null) {
			return 0;
		}
		String confidence = why.at("confidence").as();
		assertThat(entry.selectFirst("summary .grade").text())
			.startsWith(this.words.label("Confidence", confidence).in(language.name(), confidence));
		if (why.at("note").value() != null) {
			assertThat(entry.selectFirst(".evidence-panel").text())
				.contains(why.at("note").<String>as().strip().replaceAll("\\s+", " "));
		}
		List<Object> sources = (((Map<?, ?>) why.value()).containsKey("sources")) ? why.each("sources", "id")
				: List.of();
		List<Object> noted = entry.select(".footnotes a")
			.eachAttr("href")
			.stream()
			.map((note) -> (Object) on.selectFirst(note + " a").attr("href"))
			.toList();
		assertThat(noted).isEqualTo(sources.stream()
			.map((source) -> "/" + source.toString().replaceFirst(":", "/") + "?lang=" + language.code())
			.toList());
		return 1;
	}

	/** Long lists go on at addresses of their own. */
	private Element entry(Document page, String field, String href) {
		Set<String> seen = new LinkedHashSet<>();
		for (Document on = page; on != null;) {
			Element entry = on.selectFirst("#%s .entries > li:has(> a[href=\"%s\"])".formatted(field, href));
			if (entry != null) {
				return entry;
			}
			String next = on.select("#%s a[rel=next]".formatted(field)).attr("href");
			on = (next.isEmpty() || !seen.add(next)) ? null : parsed(get(next));
		}
		throw new AssertionError("%s is not among %s of %s".formatted(href, field, page.title()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "area", "province", "enterprise", "industry", "claim" })
	void aHundredTextsOfTheAnswersBehindAPageTakenAtRandomAreOnIt(String kind) {
		Dice dice = new Dice(17);
		List<String> ids = ids(this.zonegraph.model().ofKind(kind).orElseThrow());
		for (int found = 0; found < 100;) {
			PageLanguage language = dice.pick(List.of(PageLanguage.values()));
			Document first = page(dice.pick(ids), language);
			StringBuilder text = new StringBuilder();
			for (Document page : whole(first)) {
				text.append(page.text()).append('\n');
			}
			// what enterprises did in other industries is told in the files alone
			List<String> texts = new ArrayList<>();
			first.select(".tool-json")
				.eachAttr("href")
				.stream()
				.limit(kind.equals("industry") ? 1 : 2)
				.forEach((file) -> collect("",
						JsonMapper.shared().readValue(this.zonegraph.get(file).body(), Map.class).get("data"), language,
						texts));
			for (int i = 0; i < 10 && !texts.isEmpty(); i++) {
				String told = dice.pick(texts);
				assertThat(text.toString()).as("%s: %s", first.location(), told).contains(told);
				found++;
			}
		}
	}

	/** A page, and those on which its lists go on. */
	private List<Document> whole(Document first) {
		List<Document> all = new ArrayList<>(List.of(first));
		Set<String> seen = new LinkedHashSet<>();
		for (int i = 0; i < all.size(); i++) {
			all.get(i)
				.select("main a[rel=next]")
				.eachAttr("href")
				.stream()
				.filter(seen::add)
				.forEach((next) -> all.add(parsed(get(next))));
		}
		return all;
	}

	private static void collect(String path, Object part, PageLanguage language, List<String> texts) {
		if (part instanceof Map<?, ?> map) {
			map.forEach((name, value) -> {
				boolean shown = value instanceof String && SHOWN.contains(name) && !path.contains(".shared")
				// of a zone that is told with its day, the evidence is that of the day
						&& !path.contains(".pilotZones.nodes.evidence") && !path.endsWith(".indicator")
						&& !(path.endsWith(".observations.nodes") && name.equals("title"));
				if (shown) {
					Object translated = (language == PageLanguage.ZH) ? map.get(name + "Zh") : null;
					texts.add(((translated != null) ? translated : value).toString().strip().replaceAll("\\s+", " "));
				}
				collect(path + "." + name, value, language, texts);
			});
		}
		else if (part instanceof List<?> list) {
			list.forEach((each) -> collect(path, each, language, texts));
		}
	}

	@ParameterizedTest
	@EnumSource(PageLanguage.class)
	void whatRestsOnASourceIsOnItsPage(PageLanguage language) {
		Dice dice = new Dice(11);
		for (int i = 0; i < 20; i++) {
			String id = dice.pick(ids(this.zonegraph.model().nodeType("Source")));
			List<Object> all = node(this.zonegraph.model().nodeType("Source"), id, language).at("citations.nodes").as();
			if (all.isEmpty()) {
				continue;
			}
			Answer cited = new Answer(dice.pick(all));
			List<String> rows = new ArrayList<>();
			for (Document on = page(id, language); on != null;) {
				on.select("main .entries > li").forEach((row) -> rows.add(row.text()));
				String next = on.select("main .pages a[rel=next]").attr("href");
				on = next.isEmpty() ? null : parsed(get(next));
			}
			assertThat(rows).hasSizeGreaterThanOrEqualTo(all.size());
			String confidence = cited.at("evidence.confidence").as();
			assertThat(rows).as("%s: %s", id, cited)
				.anySatisfy((row) -> assertThat(row).startsWith(cited.at("subject.name").<String>as())
					.contains((cited.at("object").value() != null) ? cited.at("object.name").<String>as() : "",
							this.words.label("Confidence", confidence).in(language.name(), confidence)));
		}
	}

	@ParameterizedTest
	@EnumSource(PageLanguage.class)
	void theFiguresOfAnIndicatorStandInItsCharts(PageLanguage language) {
		Dice dice = new Dice(13);
		for (int i = 0; i < 15; i++) {
			String id = dice.pick(ids(this.zonegraph.model().nodeType("Indicator")));
			HttpResponse<String> response = this.zonegraph.post(JsonMapper.shared()
				.writeValueAsString(
						Map.of("documentId", "indicator", "variables", Map.of("id", id, "language", language.name()))));
			List<Object> series = RunningZonegraph.read(response).at("data.series").as();
			Answer one = new Answer(dice.pick(series));
			List<Object> points = one.at("points").as();
			Answer point = new Answer(dice.pick(points));
			String subject = (one.at("subject").value() == null) ? "nation" : one.at("subject.id").as();
			Document page = parsed(get("/indicator/%s?lang=%s&subject=%s&granularity=%s".formatted(
					id.substring(id.indexOf(':') + 1), language.code(), subject, one.at("granularity").value())));
			assertThat(page.select("select[name=subject] option[selected]").attr("value")).isEqualTo(subject);
			List<Object> figures = point.at("figures").as();
			for (Object figure : figures) {
				Number value = (Number) new Answer(figure).at("value").value();
				boolean tenfold = language == PageLanguage.ZH && one.at("unit").<String>as().startsWith("billion_");
				NumberFormat format = NumberFormat.getInstance(language.locale());
				format.setMaximumFractionDigits(6);
				assertThat(page.select("main td .figure-value").eachText()).as(page.location())
					.anySatisfy((text) -> assertThat(text)
						.contains(format.format(tenfold ? value.doubleValue() * 10 : value.doubleValue())));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("types")
	void everyPageIsWellFormedSmallAndSaysWhatItIs(NodeType type) {
		String id = ids(type).get(0);
		for (PageLanguage language : PageLanguage.values()) {
			Document page = page(id, language);
			String path = "/" + id.replaceFirst(":", "/");
			assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
			String heading = page.selectFirst("h1").text();
			assertThat(page.title()).isEqualTo(heading + " · Zonegraph");
			assertThat(page.select("meta[name=description]").attr("content").length()).isBetween(20, 2000);
			assertThat(page.select("link[rel=canonical]").attr("href"))
				.isEqualTo(this.zonegraph.address(path + "?lang=" + language.code()).toString());
			assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("href")).containsExactly(
					this.zonegraph.address(path + "?lang=en").toString(),
					this.zonegraph.address(path + "?lang=zh").toString(), this.zonegraph.address(path).toString());
			assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(heading);
			Answer linked = new Answer(
					JsonMapper.shared().readValue(page.select("script[type=application/ld+json]").html(), Map.class));
			assertThat(linked.at("mainEntity.@id").<String>as()).endsWith(id);
			assertThat(linked.at("mainEntity.name").<String>as()).isEqualTo(heading);
			assertThat(linked.at("isPartOf.version").<String>as()).isEqualTo(this.zonegraph.seed().revision());
			assertThat(page.select(".citation").text()).contains(this.zonegraph.seed().revision(), heading);
			assertThat(page.select(".printed").text()).contains(path);
			assertThat(
					page.select("zg-app, [onclick], [style]:not(.figure-bar, .check-bar > span), script:not([type])"))
				.isEmpty();
		}
	}

	@Test
	void theLongestPagesHaveAtMostSixtyKilobytesAndAllOfTheirEntries() {
		for (String id : List.of("businessModel:BONDED_PROCESSING", "businessModel:BONDED_LOGISTICS", "agency:gac",
				"concept:special-customs-supervision-area")) {
			Document first = page(id, PageLanguage.EN);
			for (Element list : first.select("section.relation")) {
				Set<String> entries = new LinkedHashSet<>();
				Document on = first;
				for (String next = "."; !next.isEmpty();) {
					Elements links = on.select("#%s .entries > li > a".formatted(list.id()));
					links.forEach((link) -> entries.add(link.attr("href")));
					next = on.select("#%s a[rel=next]".formatted(list.id())).attr("href");
					on = next.isEmpty() ? on : parsed(get(next));
				}
				int total = Integer.parseInt(list.selectFirst("h2 .quiet").text());
				assertThat(entries).as("%s of %s", list.id(), id).hasSize(Math.min(total, 100));
			}
		}
	}

	@Test
	void whatCannotBeMarkupIsNone() {
		Document page = parsed(get("/search?q=" + ReconcileClient.encoded("<b>&\"'</b></script><script>alert(1)//")));
		assertThat(page.selectFirst("h1").text()).isEqualTo("Search: <b>&\"'</b></script><script>alert(1)//");
		assertThat(page.select("h1 *, main script, b")).isEmpty();
		Document other = parsed(get(NOTICE + "?lang=%22%3E%3Cb%3E&list=%3Cb%3E&from=-1"));
		assertThat(other.select("b")).isEmpty();
		assertThat(other.selectFirst("h1").text()).startsWith("Notice on promoting");
	}

	@Test
	void aSearchWithoutScriptsFindsWhatTheSearchBoxFinds() {
		Document start = parsed(get(NOTICE));
		Element form = start.selectFirst("header form[role=search]");
		assertThat(form.attr("action")).isEqualTo("/search");
		assertThat(form.select("input[type=search]").attr("name")).isEqualTo("q");
		Document found = parsed(get("/search?q=xiyong&lang=en"));
		assertThat(found.select(".entries a").eachAttr("href")).contains("/area/chongqing-xiyong-cbz?lang=en");
		assertThat(parsed(get("/search?q=qqqqzzzz")).select(".notice").text()).contains("Nothing fits");
	}

	@Test
	void theLanguageIsThatOfTheAddressElseThatOfTheReader() {
		assertThat(parsed(get(NOTICE, "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")).select("html").attr("lang"))
			.isEqualTo("zh-CN");
		assertThat(parsed(get(NOTICE, "Accept-Language", "de,en;q=0.9,zh;q=0.5")).select("html").attr("lang"))
			.isEqualTo("en");
		assertThat(parsed(get(NOTICE + "?lang=en", "Accept-Language", "zh")).select("html").attr("lang"))
			.isEqualTo("en");
		assertThat(parsed(get(NOTICE)).select("main a[href*='lang=']:not(.tool-link, .tool-json, .tool-csv)"))
			.isEmpty();
		assertThat(parsed(get(NOTICE + "?utm_source=x")).select("link[rel=canonical]").attr("href"))
			.isEqualTo(this.zonegraph.address(NOTICE).toString());
	}

	@Test
	void whoHasThePageIsToldSo() throws Exception {
		HttpResponse<String> page = get(NOTICE + "?lang=en");
		String tag = page.headers().firstValue("ETag").orElseThrow();
		assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
		assertThat(page.headers().firstValue("Vary").orElseThrow().toLowerCase(Locale.ROOT).split(", ?"))
			.contains("accept", "accept-language");
		HttpResponse<String> again = get(NOTICE + "?lang=en", "If-None-Match", tag);
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(get(NOTICE + "?lang=zh", "If-None-Match", tag).statusCode()).isEqualTo(200);
		HttpResponse<String> head = java.net.http.HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(this.zonegraph.address(NOTICE + "?lang=en"))
				.method("HEAD", HttpRequest.BodyPublishers.noBody())
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.headers().firstValue("ETag")).contains(tag);
		assertThat(head.headers().firstValueAsLong("Content-Length"))
			.hasValue(page.body().getBytes(StandardCharsets.UTF_8).length);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/notice/nowhere", "/operation/nowhere", "/agency/%3Cb%3E" })
	void whatIsNotThereIsAPageThatSaysSo(String address) {
		HttpResponse<String> response = this.zonegraph.get(address + "?lang=zh", "Accept", "text/html");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().firstValue("Link")).isEmpty();
		Document page = parsed(response);
		assertThat(page.selectFirst("h1").text()).isEqualTo("没有此页面");
		assertThat(page.select("main").text())
			.contains(address.equals("/agency/%3Cb%3E") ? "agency:<b>" : address.substring(1).replace('/', ':'));
		assertThat(page.select("main b, .tools")).isEmpty();
	}

	@Test
	void whatTheAnswerRefusesIsAPageWithItsStatus() {
		String single = types().stream()
			.filter((type) -> this.zonegraph.get("/documents/%s.graphql".formatted(type.kind()))
				.body()
				.contains("$after"))
			.map((type) -> ids(type).get(0))
			.findFirst()
			.orElseThrow();
		HttpResponse<String> response = this.zonegraph.get("/" + single.replaceFirst(":", "/") + "?after=castle",
				"Accept", "text/html");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(parsed(response).select("main [role=alert]").text()).contains("This could not be loaded");
		assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
	}

	/** Those with the most behind them, which a few taken at random may miss. */
	@ParameterizedTest
	@ValueSource(strings = { "industry:computers", "province:CN-CQ", "claim:c20", "claim:c21", "agency:gac",
			"businessModel:BONDED_LOGISTICS", "area:chongqing-xiyong-cbz", "enterprise:foxconn", "pilotZone:shanghai",
			"concept:special-customs-supervision-area" })
	void pagesOfWhatHasTheMostKeepWithinTheirBytesInBothLanguages(String id) {
		for (PageLanguage language : PageLanguage.values()) {
			assertThat(page(id, language).select("h1")).hasSize(1);
		}
	}

	private Document page(String id, PageLanguage language) {
		return parsed(get("/" + id.replaceFirst(":", "/") + "?lang=" + language.code()));
	}

	private HttpResponse<String> get(String address, String... headers) {
		HttpResponse<String> response = this.zonegraph.get(address, headers);
		assertThat(response.statusCode()).as(address).isIn(200, 304);
		return response;
	}

	/** As browsers read it, without anything that they would have to mend. */
	private static Document parsed(HttpResponse<String> response) {
		String html = response.body();
		assertThat(html.getBytes(StandardCharsets.UTF_8).length).as(response.uri().toString()).isLessThan(MOST_BYTES);
		Parser parser = Parser.htmlParser().setTrackErrors(20);
		Document page = parser.parseInput(html, response.uri().toString());
		assertThat(parser.getErrors()).as(response.uri().toString()).isEmpty();
		return page;
	}

}
