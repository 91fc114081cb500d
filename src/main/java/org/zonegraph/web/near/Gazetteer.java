package org.zonegraph.web.near;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.zonegraph.text.NearMiss;
import org.zonegraph.text.NormalText;
import org.zonegraph.web.value.JsonView;

/**
 * Gazetteer: the cities, areas and provinces that can be named. Of cities there are those
 * at whose seat an area stands, for of no other a point is held.
 */
final class Gazetteer {

	/** What kind of unit a name is of, which most people leave out. */
	private static final String UNIT = "(?i)((维吾尔|壮族|回族)?(省|市|自治区)| (city|province|municipality|autonomous region))$";

	private final List<NamedPlace> places = new ArrayList<>();

	Gazetteer(List<JsonView> provinces) {
		provinces.forEach(this::cities);
		provinces
			.forEach((province) -> this.places.add(new NamedPlace(NamedPlace.Kind.PROVINCE, province, province, 0)));
		provinces.forEach((province) -> province.each("areas.nodes")
			.forEach((area) -> this.places.add(new NamedPlace(NamedPlace.Kind.AREA, area, province, 0))));
	}

	private void cities(JsonView province) {
		Map<String, NamedPlace> cities = new LinkedHashMap<>();
		province.each("areas.nodes")
			.stream()
			.filter((area) -> area.said("pointOf").equals("CITY"))
			.map((area) -> new NamedPlace(NamedPlace.Kind.CITY, area, province, 1))
			.filter((city) -> !city.names().isEmpty())
			.forEach((city) -> cities.merge(city.names().toString(), city,
					(one, more) -> new NamedPlace(one.kind(), one.thing(), province, one.areas() + 1)));
		this.places.addAll(cities.values());
	}

	/** The thing of an id, or the city of a name in a province; null where it is none. */
	@Nullable NamedPlace at(String text, @Nullable String province) {
		return places((place) -> (province == null) ? !place.isCity() && place.id().equals(text)
				: place.isCity() && place.province().said("id").equals(province) && place.names().contains(text))
			.stream()
			.findFirst()
			.orElse(null);
	}

	/** What is called so, in whichever language. */
	List<NamedPlace> called(String text) {
		String key = key(text);
		return places((place) -> place.names().stream().anyMatch((name) -> key(name).equals(key)));
	}

	/** The cities whose names begin so. */
	List<NamedPlace> cities(String text) {
		String key = key(text);
		return places(
				(place) -> place.isCity() && place.names().stream().anyMatch((name) -> key(name).startsWith(key)));
	}

	/** Whether a text is a part of a name of a place. */
	static boolean isPart(String text, NamedPlace place) {
		return place.names().stream().anyMatch((name) -> key(name).contains(key(text)));
	}

	/** What is spelled nearly so. */
	List<NamedPlace> spelled(String text) {
		return NearMiss.of(text, this.places.stream().flatMap((place) -> place.names().stream()).toList())
			.map(this::called)
			.orElse(List.of());
	}

	private List<NamedPlace> places(Predicate<NamedPlace> fits) {
		return this.places.stream().filter(fits).toList();
	}

	private static String key(String name) {
		return NormalText.of(name.strip().replaceFirst(UNIT, "")).key();
	}

}
