package org.zonegraph.web.near;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.text.NormalText;
import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.table.Choice;
import org.zonegraph.web.table.SortedTable;
import org.zonegraph.web.table.TableMaker;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/**
 * Areas near a place that a reader names: which place is meant, and the areas nearest to
 * it. What is not certain is chosen by the reader, for a distance from another place of
 * that name would look as right.
 */
public final class AreasNearby {

	/** The parameters: a name or an id, of a city its province, and how many areas. */
	public static final String NEAR = "near";

	public static final String IN = "in";

	public static final String COUNT = "count";

	private static final List<String> COUNTS = List.of("10", "25", "50");

	/** The parameter of the order of every table of places. */
	public static final String SORT = "sort";

	/** A longer text is no name. */
	private static final int NAME = 100;

	private final Asking asking;

	private final HtmlPage page;

	private final String text;

	private AreasNearby(Asking asking, String text) {
		this.asking = asking;
		this.page = asking.page();
		this.text = text;
	}

	/** The page that the address asks for, null where it asks for none of these. */
	public static @Nullable Content asked(Asking asking) {
		String text = asking.parameter(NEAR);
		return (text != null) ? new AreasNearby(asking, text.replaceAll("\\p{Cntrl}", " ").strip()).content() : null;
	}

	private Content content() {
		Meant meant = meant();
		NamedPlace place = meant.place;
		Map<String, Object> values = new HashMap<>();
		values.put("text", (this.text.length() > NAME) ? ""
				: (place != null && place.id().equals(this.text)) ? place.name(this.page) : this.text);
		values.put("meant", meant);
		values.put("nearby", null);
		values.put("drawing", null);
		String title = this.page.say("Areas near a place", "某地附近的监管区域");
		String told = this.page.say("China’s special customs supervision areas by their distance from a place.",
				"按与某一地点的距离列出中国的海关特殊监管区域。");
		if (place == null || !place.isPlaced()) {
			return new Content("places-near", title, told, null, values);
		}
		title = this.page.say("Areas near {place}", "{place}附近的监管区域", "place", place.name(this.page));
		NearAreas nearby = nearby(place);
		values.put("nearby", nearby);
		Drawing drawing = new NearbyChart(this.page, title, place, nearby.found, nearby.told).drawing();
		values.put("drawing", drawing);
		return new Content("places-near", title, "%s: %s".formatted(title, nearby.told), null, values)
			.drawn(Map.of(NEAR, () -> drawing));
	}

	private Meant meant() {
		if (this.text.length() > NAME) {
			return new Meant(null, List.of(), this.page.say("This is too long for a name: at most {most} characters.",
					"名称过长：至多 {most} 个字符。", "most", this.page.number(NAME)));
		}
		if (NormalText.of(this.text).key().isEmpty()) {
			return new Meant(null, List.of(),
					this.page.say("Write the name of a city, a province or an area.", "请输入城市、省份或监管区域的名称。"));
		}
		Gazetteer gazetteer = new Gazetteer(this.asking.ask("places-points", Map.of()).each("provinces.nodes"));
		NamedPlace known = gazetteer.at(this.text, this.asking.parameter(IN));
		List<NamedPlace> called = (known != null) ? List.of(known) : gazetteer.called(this.text);
		if (called.size() == 1) {
			return settled(called.get(0), null);
		}
		return called.isEmpty() ? found(gazetteer)
				: new Meant(null, called, this.page.say("Several places are called “{text}”. Which one is meant?",
						"有多个地点名为“{text}”，您指的是哪一个？", "text", this.text));
	}

	private Meant settled(NamedPlace place, @Nullable String read) {
		return new Meant(place, List.of(), place.isPlaced() ? read : this.page.say(
				"No point of {place} is known here, so that nothing can be near it: the gazetteer that was read has no place of its name.",
				"本库没有{place}的坐标，无法计算距离：已查阅的地名录中没有该名称的地点。", "place", place.name(this.page)));
	}

	/** What a text finds that is no whole name: parts, pinyin, aliases and mistypings. */
	private Meant found(Gazetteer gazetteer) {
		List<NamedPlace> hits = this.asking
			.ask("search", Map.of("text", this.text, "kinds", List.of("AREA", "PROVINCE")))
			.each("search.edges")
			.stream()
			.map((hit) -> gazetteer.at(hit.said("node.id"), null))
			.flatMap(Stream::ofNullable)
			.toList();
		List<NamedPlace> cities = gazetteer.cities(this.text);
		// what has the text in its name needs no guess of how it is spelled
		List<NamedPlace> spelled = Stream.concat(cities.stream(), hits.stream())
			.anyMatch((place) -> Gazetteer.isPart(this.text, place)) ? List.of() : gazetteer.spelled(this.text);
		List<NamedPlace> all = Stream.of(cities, spelled, hits).flatMap(List::stream).distinct().toList();
		if (all.isEmpty()) {
			return new Meant(null, all, this.page.say(
					"No city, province or area here is called “{text}”, and none is spelled nearly so. Of cities those are known here at whose seat an area stands.",
					"本库没有名为“{text}”的城市、省份或监管区域，也没有拼写相近的。城市仅限有监管区域以其驻地为坐标的。", "text", this.text));
		}
		if (all.size() == 1 && Gazetteer.isPart(this.text, all.get(0))) {
			return settled(all.get(0), this.page.say("“{text}” was read as {place}.", "“{text}”按“{place}”查找。", "text",
					this.text, "place", all.get(0).name(this.page)));
		}
		return new Meant(null, all,
				hits.isEmpty() && !spelled.isEmpty()
						? this.page.say("Nothing here is called “{text}”. The nearest spelling:",
								"本库没有“{text}”。拼写最接近的是：", "text", this.text)
						: this.page.say("Nothing here is called just “{text}”. Which one is meant?",
								"本库没有恰好名为“{text}”的地点，您指的是哪一个？", "text", this.text));
	}

	private NearAreas nearby(NamedPlace place) {
		Choice choice = Choice.of(this.asking, COUNT, this.page.say("Number of areas", "数量"),
				COUNTS.stream().map((each) -> new Choice.Option(each, each, 1)).toList());
		String count = choice.chosen().stream().findFirst().orElse(COUNTS.get(0));
		Map<String, Object> variables = new HashMap<>(Map.of(COUNT, Integer.valueOf(count)));
		if (place.isCity()) {
			variables.put("latitude", place.thing().decimal("latitude"));
			variables.put("longitude", place.thing().decimal("longitude"));
		}
		else {
			variables.put("id", place.id());
		}
		String document = place.isCity() ? "near-point" : "near-thing";
		List<JsonView> found = this.asking.ask(document, variables).each("nearest");
		return new NearAreas(document, choice,
				COUNTS.stream()
					.map((each) -> new SortedTable.Column(each, this.page.change(COUNT, each),
							each.equals(count) ? "true" : null))
					.toList(),
				found, table(place, found), told(place));
	}

	private String told(NamedPlace place) {
		return this.page.say(
				"Distances run along the surface of the earth (great circle) from {point} ({latitude}° N, {longitude}° E) to the seat of the city or district of each area, never to the area itself: where in its city it lies is not known here. So a distance can be wrong by tens of kilometres, and areas at one seat are 0 km apart.",
				"距离为沿地球表面的大圆距离，自{point}（北纬 {latitude}°，东经 {longitude}°）至各区域所在城市或区县的驻地，而非区域本身：其在城市中的具体位置本库未知。因此距离可能有数十公里的误差，以同一驻地为坐标的区域相距 0 公里。",
				"point", place.pointOf(this.page), "latitude",
				this.page.words().number(place.thing().decimal("latitude")), "longitude",
				this.page.words().number(place.thing().decimal("longitude")));
	}

	private SortedTable table(NamedPlace place, List<JsonView> found) {
		String city = this.page.language().isChinese() ? "node.cityZh" : "node.cityEn";
		return new TableMaker<JsonView>(this.asking, SORT)
			.column("area", this.page.say("Area", "监管区域"), (row) -> row.text("node.name"),
					(row) -> SortedTable.Cell
						.of(ShownValue.link(row.said("node.name"), this.page.thing(row.said("node.id")))))
			.number("km", this.page.say("Distance, about km", "距离（约，公里）"), AreasNearby::km)
			.column("point", this.page.say("To the", "距离终点"), (row) -> row.text("pointOf"),
					(row) -> SortedTable.Cell
						.of(ShownValue.text(this.page.terms().term("PointOf", row.said("pointOf")))))
			.column("city", this.page.say("City or new area", "城市或新区"), (row) -> row.text(city),
					(row) -> SortedTable.Cell.of((row.text(city) != null) ? ShownValue.text(row.said(city)) : null))
			.column("province", this.page.say("Province", "省份"), (row) -> row.text("node.province.name"),
					(row) -> SortedTable.Cell.of(ShownValue.link(row.said("node.province.name"),
							this.page.thing(row.said("node.province.id")))))
			.column("grade", this.page.say("Grade", "可信度"), (row) -> SortedTable.Cell.why(row.at("node.evidence")))
			.table(this.page.say("The {count} areas nearest to {place}", "距{place}最近的 {count} 个监管区域", "count",
					this.page.number(found.size()), "place", place.name(this.page)), found, "km", TableMaker.PAGE);
	}

	/** A distance as pages show it, no more precise than a seat is. */
	static int km(JsonView row) {
		return (int) Math.round(row.decimal("distanceKm"));
	}

	/**
	 * What a text stands for.
	 *
	 * @param place the place, null where that is not certain
	 * @param choices what may be meant
	 * @param told what to tell of it, null where nothing
	 */
	public record Meant(@Nullable NamedPlace place, List<NamedPlace> choices, @Nullable String told) {
	}

	/**
	 * What is near.
	 *
	 * @param document the question that asked for it
	 * @param choice how many areas
	 * @param counts the same as links
	 * @param found the areas, the nearest first
	 * @param table the same as a table
	 * @param told what the distances are
	 */
	public record NearAreas(String document, Choice choice, List<SortedTable.Column> counts, List<JsonView> found,
			SortedTable table, String told) {
	}

}
