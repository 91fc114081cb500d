package org.zonegraph;

import java.net.http.HttpResponse;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.words.SchemaWords;
import org.zonegraph.web.words.PageLanguage;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages that the server writes say what the API says, before any script. */
class HtmlFactTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	/** Kinds whose pages say in words of their own what they show. */
	private static final Set<String> OWN = Set.of("area", "province", "enterprise", "industry", "claim", "measure");

	/** What a page shows as it is answered. */
	private static final Set<String> SHOWN = Set.of("name", "activity", "statement", "sentence", "note", "title",
			"publisher");

	private final SchemaWords words = new SchemaWords(this.zonegraph.model());

	@ParameterizedTest
	@EnumSource(PageLanguage.class)
	void aHundredFactsTakenAtRandomAreThereWithTheirGradesAndSources(PageLanguage language) {
		Dice dice = new Dice(7);
		int facts = 0;
		int grades = 0;
		while (facts < 100) {
			NodeType type = dice
				.pick(HtmlReader.types().stream().filter((each) -> !OWN.contains(each.kind())).toList());
			String id = dice.pick(HtmlReader.ids(type));
			Answer node = node(type, id, language);
			List<String> fields = new ArrayList<>(
					Stream.concat(type.properties().stream().map(Property::name), type.lists().map(Relationship::field))
						.filter((name) -> ((Map<?, ?>) node.value()).get(name) != null)
						.toList());
			if (fields.isEmpty()) {
				continue;
			}
			String field = dice.pick(fields);
			Document page = HtmlReader.page(id, language);
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
			// which one it is, such as a year, is not grouped by thousands
			case INTEGER -> property.isOrdinal() ? text : "%,d".formatted(((Number) value).longValue());
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
			on = (next.isEmpty() || !seen.add(next)) ? null : HtmlReader.parsed(HtmlReader.get(next));
		}
		throw new AssertionError("%s is not among %s of %s".formatted(href, field, page.title()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "area", "province", "enterprise", "industry", "claim", "measure" })
	void aHundredTextsOfTheAnswersBehindAPageTakenAtRandomAreOnIt(String kind) {
		Dice dice = new Dice(17);
		List<String> ids = HtmlReader.ids(this.zonegraph.model().ofKind(kind).orElseThrow());
		for (int found = 0; found < 100;) {
			PageLanguage language = dice.pick(List.of(PageLanguage.values()));
			Document first = HtmlReader.page(dice.pick(ids), language);
			StringBuilder text = new StringBuilder();
			for (Document page : HtmlReader.whole(first)) {
				text.append(page.text()).append('\n');
			}
			// what enterprises did in other industries is told in the files alone
			List<String> texts = first.select(".tool-json")
				.eachAttr("href")
				.stream()
				.limit(kind.equals("industry") ? 1 : 2)
				.flatMap((file) -> HtmlReader.texts(file, language, HtmlFactTests::isShown).stream())
				.toList();
			for (int i = 0; i < 10 && !texts.isEmpty(); i++) {
				String told = dice.pick(texts);
				assertThat(text.toString()).as("%s: %s", first.location(), told).contains(told);
				found++;
			}
		}
	}

	/** Whether what a file has under a name is a text that the page shows. */
	private static boolean isShown(String path, String name) {
		return SHOWN.contains(name) && !path.contains(".shared")
		// of a zone that is told with its day, the evidence is that of the day
				&& !path.contains(".pilotZones.nodes.evidence") && !path.endsWith(".indicator")
				&& !(path.endsWith(".observations.nodes") && name.equals("title"));
	}

	@ParameterizedTest
	@EnumSource(PageLanguage.class)
	void whatRestsOnASourceIsOnItsPage(PageLanguage language) {
		Dice dice = new Dice(11);
		for (int i = 0; i < 20; i++) {
			String id = dice.pick(HtmlReader.ids(this.zonegraph.model().nodeType("Source")));
			List<Object> all = node(this.zonegraph.model().nodeType("Source"), id, language).at("citations.nodes").as();
			if (all.isEmpty()) {
				continue;
			}
			Answer cited = new Answer(dice.pick(all));
			List<String> rows = new ArrayList<>();
			for (Document on = HtmlReader.page(id, language); on != null;) {
				on.select("main .entries > li").forEach((row) -> rows.add(row.text()));
				String next = on.select("main .pages a[rel=next]").attr("href");
				on = next.isEmpty() ? null : HtmlReader.parsed(HtmlReader.get(next));
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
			String id = dice.pick(HtmlReader.ids(this.zonegraph.model().nodeType("Indicator")));
			HttpResponse<String> response = this.zonegraph.post(JsonMapper.shared()
				.writeValueAsString(
						Map.of("documentId", "indicator", "variables", Map.of("id", id, "language", language.name()))));
			List<Object> series = RunningZonegraph.read(response).at("data.series").as();
			Answer one = new Answer(dice.pick(series));
			List<Object> points = one.at("points").as();
			Answer point = new Answer(dice.pick(points));
			String subject = (one.at("subject").value() == null) ? "nation" : one.at("subject.id").as();
			Document page = HtmlReader
				.parsed(HtmlReader.get("/indicator/%s?lang=%s&subject=%s&granularity=%s".formatted(
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

}
