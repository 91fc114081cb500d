package org.zonegraph.web.reform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.kind.EntityFacts;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/** What is known of a measure by itself, in plain words. */
final class MeasureFacts {

	/** Headings of the annexes, which the graph has in English. */
	private static final Map<String, String> CATEGORIES = Map.ofEntries(Map.entry("trade facilitation", "贸易便利化"),
			Map.entry("special-area customs supervision", "特殊监管区域海关监管"),
			Map.entry("in-process and ex-post regulation", "事中事后监管"),
			Map.entry("special-area inspection and quarantine", "特殊监管区域检验检疫"),
			Map.entry("investment management", "投资管理"), Map.entry("investment and trade facilitation", "投资和贸易便利化"),
			Map.entry("pilot free trade zones", "自由贸易试验区"), Map.entry("used-vehicle export pilot areas", "二手车出口试点地区"),
			Map.entry("bonded supervision sites", "保税监管场所"), Map.entry("Chengdu railway bureau area", "成都铁路局局管范围"),
			Map.entry("specified areas", "特定区域"));

	/** What marks a guess in the data. */
	private static final String WEAK = "(weak)";

	private final HtmlPage page;

	private final JsonView measure;

	private final List<Fact> facts = new ArrayList<>();

	MeasureFacts(HtmlPage page, JsonView measure) {
		this.page = page;
		this.measure = measure;
	}

	List<Fact> all() {
		add(this.page.say("English title", "英文标题"), "titleEn", ShownValue.in("en", this.measure.said("titleEn")), null);
		chinese(this.page.say("Chinese title", "中文标题"), "titleZh");
		if (this.measure.text("titleZhAsSourced") != null) {
			chinese(this.page.say("Chinese title as the source has it", "来源所载中文标题"), "titleZhAsSourced");
		}
		notice(this.measure.at("notice"));
		add(this.page.say("Place in the notice", "文件中的位置"), "itemNo",
				ShownValue.text(this.page.say("item {number} · {category}", "第 {number} 项 · {category}", "number",
						this.measure.count("itemNo"), "category", category(this.measure.said("category")))),
				null);
		add(this.page.say("Promoted to", "推广至"), "scope", term("MeasureScope", "scope"), null);
		add(new Fact(this.page.say("Originated in", "起源于"), term("OriginKind", "originKind"),
				EntityFacts.why(this.measure, "originKind"), new EntityFacts(this.page).rivals(this.measure,
						"originKind", (value) -> this.page.terms().term("OriginKind", value)),
				null), "originKind");
		add(this.page.say("Basis for the origin", "起源的依据"), "originBasis", term("OriginBasis", "originBasis"), null);
		String pilot = this.measure.text("pilotOrigin");
		add(this.page.say("Place of the pilot, in words", "试点地点（文字表述）"), "pilotOrigin",
				(pilot != null) ? ShownValue.in("en", pilot.replace(WEAK, "").strip()) : null,
				(pilot != null && pilot.contains(WEAK)) ? this.page.say("(a guess)", "（推测）") : null);
		add(this.page.say("Why it counts among the 68", "列入68项的理由"), "membershipBasis", ShownValue.text(membership()),
				this.page.say("No official list of the 68 was published.", "官方未公布68项的清单。"));
		this.facts.add(Fact.linked(this.page.say("Led by", "牵头部门"), this.measure.each("agencies.edges")));
		add(this.page.say("Lead agencies as worded", "牵头部门（原表述）"), "leadAgencies",
				ShownValue.in("en", this.measure.said("leadAgencies")), null);
		if (!this.measure.each("exemplifies.edges").isEmpty()) {
			this.facts.add(Fact.linked(this.page.say("Stands for the platform", "所例示的平台"),
					this.measure.each("exemplifies.edges")));
		}
		new EntityFacts(this.page).identifiers(this.measure).forEach(this.facts::add);
		return this.facts;
	}

	private void notice(JsonView notice) {
		add(new Fact(this.page.say("Promoted by", "推广文件"), ShownValue
			.link("%s %s".formatted(notice.said("number"), notice.said("name")), this.page.thing(notice.said("id"))),
				notice.at("evidence")), "notice");
		date(this.page.say("Date of the notice", "文件成文日期"), notice, "issuedOn");
		date(this.page.say("Notice made public", "文件公布日期"), notice, "publishedOn");
	}

	private void date(String label, JsonView notice, String field) {
		String date = notice.text(field);
		this.facts.add(new Fact(label, (date != null) ? ShownValue.text(this.page.words().period(date)) : null,
				EntityFacts.why(notice, field)));
	}

	private void add(Fact fact, String field) {
		this.facts.add(fact.of(field));
	}

	private String category(String heading) {
		return this.page.language().isChinese() ? CATEGORIES.getOrDefault(heading, heading) : heading;
	}

	private String membership() {
		String basis = this.measure.said("membershipBasis");
		return switch (basis) {
			case "LEAD_AGENCY" -> this.page
				.say("Customs, or the former inspection and quarantine administration, leads it.", "由海关或原质检部门牵头。");
			case "JOINT_AGENCY" -> this.page.say("Customs leads it together with others.", "由海关会同其他部门牵头。");
			case "CANDIDATE" -> this.page.say("It is counted to reach the stated total; another item may be meant.",
					"为凑足所述总数而列入，所指可能是另一项。");
			default -> this.page.terms().term("MembershipBasis", basis);
		};
	}

	private @Nullable ShownValue term(String type, String field) {
		String value = this.measure.text(field);
		return (value != null) ? ShownValue.text(this.page.terms().term(type, value)) : null;
	}

	private void chinese(String label, String field) {
		add(label, field, ShownValue.in("zh-CN", this.measure.said(field)), null);
	}

	private void add(String label, String field, @Nullable ShownValue shown, @Nullable String note) {
		add(new Fact(label, shown, EntityFacts.why(this.measure, field), List.of(), note), field);
	}

}
