package org.zonegraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeProperty;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.element.Node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What lies near a point, against the haversine formula over the seed. */
@Tag("properties")
class NearestTests {

	/** The mean of the half axes of WGS 84, as the database has it, in km. */
	private static final double RADIUS = 6378.14;

	private RunningZonegraph zonegraph;

	private List<Node> placed = List.of();

	@BeforeProperty
	void start() {
		this.zonegraph = RunningZonegraph.get();
		this.placed = this.zonegraph.seed()
			.nodes()
			.stream()
			.filter((node) -> node.values().get("latitude") != null)
			.toList();
	}

	/** The id of one. */
	static String areaWithoutAPoint(RunningZonegraph zonegraph) {
		return zonegraph.seed()
			.nodes()
			.stream()
			.filter((node) -> node.type().name().equals("Area") && node.values().get("latitude") == null)
			.map(Node::id)
			.findFirst()
			.orElseThrow();
	}

	private static double km(Node one, double latitude, double longitude) {
		double from = Math.toRadians((Double) one.values().get("latitude"));
		double to = Math.toRadians(latitude);
		double east = Math.toRadians((Double) one.values().get("longitude") - longitude);
		double half = Math.pow(Math.sin((from - to) / 2), 2)
				+ Math.cos(from) * Math.cos(to) * Math.pow(Math.sin(east / 2), 2);
		return 2 * RADIUS * Math.asin(Math.sqrt(half));
	}

	@Property(tries = 12, seed = "20261126")
	void theNearestComeFirstEachWithItsDistance(@ForAll long seed) {
		Dice dice = new Dice(Seeds.of(seed));
		Node start = dice.pick(this.placed);
		boolean thing = dice.chance(0.5);
		int size = dice.below(30);
		double latitude = (Double) start.values().get("latitude") + (thing ? 0 : dice.below(5));
		double longitude = (Double) start.values().get("longitude");
		String from = thing ? "to: \"%s\"".formatted(start.id())
				: "latitude: %s, longitude: %s".formatted(latitude, longitude);
		boolean areas = dice.chance(0.6);
		List<Node> others = new ArrayList<>(this.placed.stream()
			.filter((node) -> !areas || node.type().name().equals("Area"))
			.filter((node) -> !thing || !node.id().equals(start.id()))
			.sorted(Comparator.comparingDouble((node) -> km(node, latitude, longitude)))
			.toList());
		List<Map<String, Object>> found = this.zonegraph
			.ask("{ nearest(%s, first: %d%s) { node { id } distanceKm pointOf } }".formatted(from, size,
					areas ? ", kinds: [AREA]" : ""))
			.at("nearest")
			.as();
		assertThat(found).as(Seeds.told(seed, from)).hasSize(Math.min(size, others.size()));
		for (int place = 0; place < found.size(); place++) {
			Answer each = new Answer(found.get(place));
			Node node = this.zonegraph.seed()
				.nodes()
				.stream()
				.filter((one) -> one.id().equals(each.at("node.id").value()))
				.findFirst()
				.orElseThrow();
			double distance = each.at("distanceKm").<Number>as().doubleValue();
			assertThat(distance).as(Seeds.told(seed, from)).isEqualTo(km(node, latitude, longitude), within(0.06));
			assertThat(distance).isEqualTo(km(others.get(place), latitude, longitude), within(0.11));
			assertThat(each.at("pointOf").value()).isEqualTo(node.values().get("pointOf"));
		}
	}

	@net.jqwik.api.Example
	void whatIsNotThereIsNullAndWhatHasNoPointHasNothingNearIt() {
		String without = areaWithoutAPoint(this.zonegraph);
		Answer answer = this.zonegraph.ask("""
				{ nowhere: nearest(to: "area:castle") { distanceKm } without: nearest(to: "%s") { distanceKm }
				  none: nearest(latitude: 30, longitude: 110, kinds: [INDUSTRY]) { distanceKm } }"""
			.formatted(without));
		assertThat(answer.at("nowhere").value()).isNull();
		assertThat(answer.at("without").<List<Object>>as()).isEmpty();
		assertThat(answer.at("none").<List<Object>>as()).isEmpty();
	}

	@net.jqwik.api.Example
	void halfAPointAndTwoStartsAreRefused() {
		for (String arguments : List.of("latitude: 30", "longitude: 110", "to: \"area:foshan-cbz\", latitude: 30",
				"latitude: 91, longitude: 0", "latitude: 0, longitude: -181", "first: 3")) {
			Map<String, Object> error = this.zonegraph.refuse("{ nearest(%s) { distanceKm } }".formatted(arguments));
			assertThat(new Answer(error).at("extensions.code").<Object>as()).as(arguments).isEqualTo("INVALID_PLACE");
		}
	}

	@net.jqwik.api.Example
	void itIsOneStatement() {
		assertThat(CountingDriver.during(() -> this.zonegraph.ask(
				"{ nearest(to: \"area:yantai-cbz\", first: 3) { distanceKm node { id evidence { sources { id } } } } }")))
			.hasSize(1);
	}

}
