package org.zonegraph.web.enterprise;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.place.Tiles;
import org.zonegraph.web.value.JsonView;

/**
 * Matrix of industries by provinces: in each cell, how many enterprises a source places
 * there in that industry. Of its edges each enterprise counts once.
 */
public final class IndustryMatrix {

	/** Stands for all industries, and for all provinces. */
	private static final String ALL = "";

	private final HtmlPage page;

	private final JsonView all;

	private final Map<String, Set<String>> sets = new HashMap<>();

	private final int most;

	IndustryMatrix(HtmlPage page, JsonView all) {
		this.page = page;
		this.all = all;
		for (JsonView area : all.each("areas.nodes")) {
			String province = area.said("province.id");
			for (JsonView edge : area.each("enterprises.edges")) {
				for (String industry : List.of(edge.said("properties.industry.id"), ALL)) {
					add(industry, province, edge.said("node.id"));
					add(industry, ALL, edge.said("node.id"));
				}
			}
		}
		this.most = industries().stream()
			.flatMap((industry) -> provinces(all).stream()
				.map((province) -> count(industry.said("id"), province.said("id"))))
			.reduce(1, Math::max);
	}

	private void add(String industry, String province, String enterprise) {
		this.sets.computeIfAbsent(industry + " " + province, (key) -> new HashSet<>()).add(enterprise);
	}

	private int count(String industry, String province) {
		return this.sets.getOrDefault(industry + " " + province, Set.of()).size();
	}

	/** Provinces that have an operation, in the order of their official codes. */
	static List<JsonView> provinces(JsonView all) {
		Map<String, JsonView> provinces = new LinkedHashMap<>();
		all.each("areas.nodes").forEach((area) -> provinces.put(area.said("province.id"), area.at("province")));
		return provinces.values().stream().sorted(Comparator.comparing((province) -> province.said("gbCode"))).toList();
	}

	/** The provinces of the columns. */
	public List<JsonView> columns() {
		return provinces(this.all);
	}

	/** A province's name in a column's head. */
	public String head(JsonView province) {
		return Tiles.shortened(province.said("name"));
	}

	/** The industries that have an operation. */
	public List<JsonView> industries() {
		return this.all.each("industries.nodes")
			.stream()
			.filter((industry) -> count(industry.said("id"), ALL) > 0)
			.toList();
	}

	/**
	 * The cells of a row, that of all provinces last; null for the row of all industries.
	 */
	public List<Cell> row(@Nullable JsonView industry) {
		String id = (industry != null) ? industry.said("id") : ALL;
		return Stream.concat(columns().stream().map((province) -> province.said("id")), Stream.of(ALL))
			.map((province) -> {
				int count = count(id, province);
				boolean total = id.equals(ALL) || province.equals(ALL);
				return new Cell(count,
						(count == 0) ? null
								: this.page.href(this.page.address().path(), "industry", id.isEmpty() ? null : id,
										"province", province.isEmpty() ? null : province),
						total, (count == 0 || total) ? 0.03 : (6 + 34 * count / this.most) / 100.0);
			})
			.toList();
	}

	/**
	 * A cell.
	 *
	 * @param count how many enterprises it counts
	 * @param href where these are listed, null where there are none
	 * @param total whether it is of all industries or provinces
	 * @param share how dark it is, from 0 to 1
	 */
	public record Cell(int count, @Nullable String href, boolean total, double share) {

		/** How dark it is, as CSS has it; null where it is as dark as any other. */
		public @Nullable String style() {
			return (this.count == 0 || this.total) ? null : "--share: %d%%".formatted(Math.round(100 * this.share));
		}

	}

}
