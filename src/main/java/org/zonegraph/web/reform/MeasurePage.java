package org.zonegraph.web.reform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.model.NodeId;
import org.zonegraph.web.chart.LineageChart;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ThingPage;
import org.zonegraph.web.kind.AddedFacts;
import org.zonegraph.web.kind.EntityFacts;
import org.zonegraph.web.table.Choice;
import org.zonegraph.web.table.ListSlice;
import org.zonegraph.web.table.Listings;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;

/**
 * Page of a measure: what it changes, where it is promoted to, and, apart from that,
 * where it is said to come from; what it reaches as sentences, which a script draws.
 */
@Component
public final class MeasurePage implements ThingPage {

	/** The groups of the drawing that are open, with commas. */
	private static final String OPEN = "open";

	private static final List<String> GROUPS = List.of("area", "enterprise");

	private static final String CLAIMS = "claims";

	/** Entries of each list where all are shown. */
	private static final int BEGINNING = 7;

	/** Entries of the one list that is shown. */
	private static final int ALONE = 25;

	@Override
	public String kind() {
		return "measure";
	}

	@Override
	public List<String> parameters() {
		return List.of(OPEN, Listings.LIST, Listings.FROM);
	}

	@Override
	public @Nullable Content content(Asking asking, String id) {
		JsonView measure = asking.ask("measure", Map.of("id", id)).at("measure");
		if (measure.isNull()) {
			return null;
		}
		JsonView lineage = asking.part("lineage", Map.of("measure", id)).at("lineage");
		HtmlPage page = asking.page();
		List<Fact> facts = new MeasureFacts(page, measure).all();
		Map<String, Object> values = new HashMap<>();
		values.put("measure", measure);
		values.put("added", AddedFacts.of(asking, kind(), measure));
		values.put("facts", facts);
		values.put("whySummary", EntityFacts.why(measure, "summary"));
		values.put("origin", new OriginWords(page).sentence(measure));
		values.put("whyOrigin", EntityFacts.why(measure, "originKind"));
		values.put("lineage", lineage);
		values.put("reach", Stream.of(Reach.Way.values()).flatMap((way) -> reach(asking, way, lineage)).toList());
		values.put("claims", slice(asking, CLAIMS, measure.each("claims.edges")));
		values.put("only", only(asking));
		values.put(OPEN, open(asking));
		return new Content("measure", measure.said("name"),
				Objects.requireNonNull(page.worded(measure, "summary")).text(), measure, values)
			.drawn(lineage.isNull() ? Map.of() : Map.of("lineage", () -> LineageChart.of(page, lineage)));
	}

	private static Stream<Reach> reach(Asking asking, Reach.Way way, JsonView lineage) {
		List<JsonView> hops = lineage.each("reach.hops")
			.stream()
			.filter((hop) -> hop.said("relationship").equals(way.name()))
			.toList();
		long things = hops.stream()
			.map((hop) -> Stream.of(hop.said("from.id"), hop.said("to.id"))
				.filter((end) -> NodeId.of(end).kind().equals(way.kind()))
				.findFirst())
			.distinct()
			.count();
		ListSlice slice = slice(asking, way.list(), hops);
		return (hops.isEmpty() || slice == null) ? Stream.of()
				: Stream.of(new Reach(way, (int) things, hops.size(), slice));
	}

	/** The one list that the address asks for, null where all are shown. */
	private static @Nullable String only(Asking asking) {
		String asked = asking.parameter(Listings.LIST);
		return Stream.concat(Stream.of(Reach.Way.values()).map(Reach.Way::list), Stream.of(CLAIMS))
			.filter((list) -> list.equals(asked))
			.findFirst()
			.orElse(null);
	}

	/** The part of a list that is shown, null where another one is. */
	private static @Nullable ListSlice slice(Asking asking, String list, List<JsonView> all) {
		HtmlPage page = asking.page();
		String only = only(asking);
		if (only != null && !only.equals(list)) {
			return null;
		}
		int from = (only != null) ? Listings.start(asking.parameter(Listings.FROM)) : 0;
		int end = Math.min(all.size(), from + ((only != null) ? ALONE : BEGINNING));
		return new ListSlice(all.subList(Math.min(from, end), end),
				(end < all.size()) ? page.change(Listings.LIST, list, Listings.FROM, end) : null,
				(only != null) ? page.change(Listings.LIST, null, Listings.FROM, null) : null);
	}

	/** The groups of the drawing, as the address has them open. */
	private static Choice open(Asking asking) {
		HtmlPage page = asking.page();
		return Choice.several(asking, OPEN, page.say("Groups that are open", "展开的分组"),
				GROUPS.stream().map((group) -> new Choice.Option(group, page.terms().kind(group), -1)).toList());
	}

	/**
	 * What a measure reaches by relationships of one kind.
	 *
	 * @param way the kind
	 * @param things how many things that are
	 * @param hops by how many relationships
	 * @param slice those that are shown
	 */
	public record Reach(Way way, int things, int hops, ListSlice slice) {

		/** The heading of the list. */
		public String heading(HtmlPage page) {
			return switch (this.way) {
				case ENABLES -> page.say("Business models", "业务模式");
				case HAS_BUSINESS_MODEL -> page.say("Areas with these business models", "开展这些业务的监管区域");
				case PRACTISES -> page.say("Enterprises that practised them", "开展过这些业务的企业");
				case OPERATES_IN -> page.say("Where these enterprises operated", "这些企业的经营地点");
			};
		}

		/** A relationship by which a measure reaches things. */
		public enum Way {

			/** It makes a business model possible or easier. */
			ENABLES("businessModel", "models"),

			/** An area has that. */
			HAS_BUSINESS_MODEL("area", "areas"),

			/** An enterprise did that. */
			PRACTISES("enterprise", "enterprises"),

			/** It did so in an area. */
			OPERATES_IN("area", "operations");

			private final String kind;

			private final String list;

			Way(String kind, String list) {
				this.kind = kind;
				this.list = list;
			}

			/** What kind of thing it leads to. */
			String kind() {
				return this.kind;
			}

			/** What the list is called in addresses. */
			public String list() {
				return this.list;
			}

		}

	}

}
