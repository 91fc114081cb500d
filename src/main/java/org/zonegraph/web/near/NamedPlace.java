package org.zonegraph.web.near;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;

/**
 * A place that a reader can name. A city is nothing of the graph: it is told by its name
 * and its province, and its point is that of the areas that stand at its seat.
 *
 * @param kind what it is
 * @param thing what has its point; of a city the first of its areas
 * @param province the province that it is or lies in
 * @param areas how many areas of the same city stand at its seat
 */
public record NamedPlace(Kind kind, JsonView thing, JsonView province, int areas) {

	/** What can be named. */
	public enum Kind {

		CITY, AREA, PROVINCE

	}

	String id() {
		return this.thing.said("id");
	}

	/** Its names, in English and in Chinese, as far as they are known. */
	List<String> names() {
		return Stream.of("En", "Zh")
			.map((language) -> this.thing.text((isCity() ? "city" : "name") + language))
			.flatMap(Stream::ofNullable)
			.toList();
	}

	/** Its name in the language of a page. */
	public String name(HtmlPage page) {
		String zh = page.language().isChinese() ? this.thing.text("cityZh") : null;
		return !isCity() ? this.thing.said("name") : (zh != null) ? zh : names().get(0);
	}

	/** What tells it from others of its name. */
	public String told(HtmlPage page) {
		String in = this.province.said("name");
		return switch (this.kind) {
			case CITY -> page.say("city, {province}; {count} of the areas listed here at its seat",
					"城市，{province}；本库有 {count} 个监管区域以其驻地为坐标", "province", in, "count", page.number(this.areas));
			case AREA -> page.say("area, {province}", "监管区域，{province}", "province", in);
			case PROVINCE -> page.terms().kind("province");
		};
	}

	/** Of what its point is, as a part of a sentence. */
	String pointOf(HtmlPage page) {
		return switch (this.kind) {
			case CITY -> page.say("the seat of the city", "该城市驻地");
			case AREA -> this.thing.said("pointOf").equals("DISTRICT")
					? page.say("the seat of the district or county that the area lies in", "该区域所在区县的驻地")
					: page.say("the seat of the city that the area lies in", "该区域所在城市的驻地");
			case PROVINCE -> page.say("a point to put the name of the province at, not its capital", "标注省名用的点，并非省会");
		};
	}

	/** Where the areas near it are listed. */
	public String href(HtmlPage page) {
		return page.change(AreasNearby.NEAR, isCity() ? name(page) : id(), AreasNearby.IN,
				isCity() ? this.province.said("id") : null);
	}

	/** The thing's page, null where it is none of the graph. */
	public @Nullable String thingHref(HtmlPage page) {
		return isCity() ? null : page.thing(id());
	}

	static double decimal(JsonView place, String field) {
		return ((Number) Objects.requireNonNull(place.at(field).value())).doubleValue();
	}

	boolean isCity() {
		return this.kind == Kind.CITY;
	}

	boolean isPlaced() {
		return !this.thing.at("latitude").isNull();
	}

}
