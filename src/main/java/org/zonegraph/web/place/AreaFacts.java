package org.zonegraph.web.place;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.kind.EntityFacts;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/**
 * What is known of an area: names and kind stand on the area's own row, its place on the
 * relationship to the province, other values on statements.
 */
final class AreaFacts {

	private final HtmlPage page;

	private final JsonView area;

	private final List<Fact> facts = new ArrayList<>();

	AreaFacts(HtmlPage page, JsonView area) {
		this.page = page;
		this.area = area;
	}

	List<Fact> all() {
		boolean chinese = this.page.language().isChinese();
		text(this.page.say("Chinese name", "英文名称"), chinese ? "nameEn" : "nameZh", chinese ? "en" : "zh-CN");
		add(this.page.say("Kind", "类型"), "type",
				ShownValue.text(this.page.terms().term("AreaType", this.area.said("type"))), null);
		add(new Fact(this.page.say("Province", "省份"),
				ShownValue.link(this.area.said("province.name"), this.page.thing(this.area.said("province.id"))),
				this.area.at("provinceEvidence")), "province");
		String city = this.area.text(chinese ? "cityZh" : "cityEn");
		String other = this.area.text(chinese ? "cityEn" : "cityZh");
		add(this.page.say("City or new area", "城市或新区"), "city",
				(city != null) ? ShownValue.text(city) : ((other != null) ? ShownValue.text(other) : null), null);
		date(this.page.say("Approved by the State Council", "国务院批准日期"), "approvedOn");
		date(this.page.say("First accepted by the joint group of ministries", "首次通过联合验收"), "acceptedOn");
		date(this.page.say("First opened (fence closed)", "封关运行"), "openedOn");
		size();
		String code = this.area.text("customsRegionCode");
		add(this.page.say("Customs region code", "海关关区（国内地区）代码"), "customsRegionCode",
				(code != null) ? ShownValue.text(code) : null,
				(code != null) ? this.page.say("Several areas can share one.", "多个区域可共用一个代码。")
						: this.page.say("No code table that was read names the area.", "已查阅的代码表未列出该区域。"));
		List<String> leading = this.area.each("leadingIndustries")
			.stream()
			.map((each) -> String.valueOf(each.value()))
			.toList();
		add(this.page.say("Leading industries, as sources word them", "主导产业（按来源表述）"), "leadingIndustries",
				leading.isEmpty() ? null : ShownValue.in("en", String.join(this.page.say(", ", "、"), leading)), null);
		text(this.page.say("Earlier areas, as sources word them", "前身（按来源表述）"), "predecessorAsReported", "zh-CN");
		if (this.area.text("predecessorApprovedOn") != null) {
			date(this.page.say("Predecessor approved", "前身批准日期"), "predecessorApprovedOn");
		}
		if (this.area.text("predecessorAcceptedOn") != null) {
			date(this.page.say("Predecessor accepted", "前身验收日期"), "predecessorAcceptedOn");
		}
		point();
		new EntityFacts(this.page).identifiers(this.area).forEach(this.facts::add);
		return this.facts;
	}

	private void size() {
		ShownValue size = (this.area.at("areaKm2").value() instanceof Number number) ? ShownValue.text(size(number))
				: null;
		List<Fact.Rival> rivals = new EntityFacts(this.page).rivals(this.area, "areaKm2",
				(text) -> size(Double.valueOf(text)));
		add(new Fact(this.page.say("Approved area", "批准面积"), size, EntityFacts.why(this.area, "areaKm2"), rivals,
				(size == null) ? null
						: this.page.say("Sources differ, and some give a predecessor’s size: never add sizes up.",
								"各来源不一，有的为前身的面积，切勿相加。")),
				"areaKm2");
	}

	private String size(Number value) {
		return this.page.say("{value} km²", "{value} 平方公里", "value", this.page.words().number(value));
	}

	private void point() {
		String of = this.area.text("pointOf");
		ShownValue point = null;
		if (of != null && this.area.at("latitude").value() instanceof Number latitude
				&& this.area.at("longitude").value() instanceof Number longitude) {
			point = ShownValue.text(this.page.say("{latitude}° N, {longitude}° E: {of}",
					"北纬 {latitude}°，东经 {longitude}°：{of}", "latitude", this.page.words().number(latitude), "longitude",
					this.page.words().number(longitude), "of", this.page.terms().term("PointOf", of)));
		}
		add(this.page.say("Point on a map", "地图上的点"), "pointOf", point,
				(point != null)
						? this.page.say("Not of the area itself: where in its city it lies is not known here.",
								"并非该区域本身的位置：其在城市中的具体位置本库未知。")
						: this.page.say("The gazetteer that was read has no place of its name.", "已查阅的地名录中没有该名称的地点。"));
	}

	private void date(String label, String field) {
		String date = this.area.text(field);
		add(label, field, (date != null) ? ShownValue.text(this.page.words().period(date)) : null, null);
	}

	private void text(String label, String field, String lang) {
		String text = this.area.text(field);
		add(label, field, (text != null) ? ShownValue.in(lang, text) : null, null);
	}

	private void add(String label, String field, @Nullable ShownValue shown, @Nullable String note) {
		add(new Fact(label, shown, EntityFacts.why(this.area, field), List.of(), note),
				field.equals("city") ? (this.page.language().isChinese() ? "cityZh" : "cityEn") : field);
	}

	private void add(Fact fact, String field) {
		this.facts.add(fact.of(field));
	}

}
