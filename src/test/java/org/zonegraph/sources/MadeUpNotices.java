package org.zonegraph.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpHandler;

import org.zonegraph.seed.SeedFiles;
import org.zonegraph.sources.annex.SeedRow;

/**
 * The pages of the seven notices, made again of what the seed has: the right titles, and
 * among them some that are misspelt, and items that are none of the measures.
 */
final class MadeUpNotices {

	static final SeedFiles SEED = SeedFiles.read("file:seed/");

	private static final Map<String, String> SCOPES = Map.of("NATIONWIDE", "全国", "SPECIAL_CUSTOMS_AREAS", "全国海关特殊监管区域",
			"OTHER_PLACES", "二手车出口试点地区");

	private final Map<String, String> agencies = new HashMap<>();

	private final Map<String, String> misspelt = new LinkedHashMap<>();

	/** What the annex says instead of the seed, by measure and column. */
	private final Map<List<String>, String> instead = new HashMap<>();

	MadeUpNotices() {
		SeedRow.of(SEED, "agencies").forEach((row) -> this.agencies.put(row.cell("id"), row.cell("nameZh")));
	}

	static List<SeedRow> measures() {
		return SeedRow.of(SEED, "measures");
	}

	static List<SeedRow> notices() {
		return SeedRow.of(SEED, "notices");
	}

	/** Misspells so many titles, each in another way. */
	MadeUpNotices misspell(int count) {
		List<SeedRow> rows = new ArrayList<>(measures());
		Random dice = new Random(43);
		Collections.shuffle(rows, dice);
		for (int i = 0; i < count; i++) {
			String title = rows.get(i).cell("titleZh");
			List<Integer> han = title.codePoints().boxed().toList();
			int place = 0;
			for (int tries = 0; tries == 0 || !Character.isIdeographic(han.get(place)); tries++) {
				place = dice.nextInt(han.size());
			}
			String before = title.substring(0, place);
			String behind = title.substring(place + 1);
			String made = switch (i % 5) {
				case 0 -> before + "鑫" + behind;
				case 1 -> before + behind;
				case 2 -> before + title.charAt(place) + title.charAt(place) + behind;
				case 3 -> title + "（试行）";
				default -> "深化" + title;
			};
			this.misspelt.put(rows.get(i).cell("id"), made);
		}
		return this;
	}

	MadeUpNotices instead(String measure, String column, String words) {
		this.instead.put(List.of(measure, column), words);
		return this;
	}

	Map<String, String> misspelt() {
		return this.misspelt;
	}

	private String cell(SeedRow measure, String column) {
		String usual = switch (column) {
			case "itemNo" -> measure.cell("itemNo");
			case "title" -> this.misspelt.getOrDefault(measure.cell("id"), measure.cell("titleZh"));
			case "agencies" -> Arrays.stream(measure.cell("agencies").split(";"))
				.map((id) -> this.agencies.getOrDefault(id, id))
				.collect(Collectors.joining("、"));
			default -> SCOPES.getOrDefault(measure.cell("scope"), "");
		};
		return this.instead.getOrDefault(List.of(measure.cell("id"), column), usual);
	}

	/** The items of a notice by their numbers; between the measures stand others. */
	private List<List<String>> items(SeedRow notice) {
		Map<Integer, List<String>> items = new TreeMap<>();
		for (int i = 1; i <= Integer.parseInt(notice.cell("itemsTotal")); i++) {
			items.put(i, List.of(Integer.toString(i), "另一项试点经验之" + i, "商务部", "全国"));
		}
		measures().stream().filter((measure) -> measure.cell("notice").equals(notice.cell("id"))).forEach((measure) -> {
			int number = Integer.parseInt(cell(measure, "itemNo"));
			items.put(number, List.of(Integer.toString(number), cell(measure, "title"), cell(measure, "agencies"),
					cell(measure, "scope")));
		});
		return List.copyOf(items.values());
	}

	/** The page of a notice as a government has it. */
	HttpHandler page(SeedRow notice) {
		return Sites.page(html(notice, notice.cell("titleZh"), notice.cell("number"),
				this.instead.getOrDefault(List.of(notice.cell("id"), "issuedOn"), notice.cell("issuedOn"))));
	}

	/** A page with the table of a notice, whatever stands at its head. */
	String html(SeedRow notice, String title, String number, String day) {
		String[] parts = day.split("-");
		String written = "%s年%d月%d日".formatted(parts[0], Integer.valueOf(parts[1]), Integer.valueOf(parts[2]));
		StringBuilder rows = new StringBuilder();
		items(notice)
			.forEach((item) -> rows.append("<tr><td>%s</td><td>%s</td><td>主要内容。</td><td>%s</td><td>%s</td></tr>"
				.formatted(item.get(0), item.get(1), item.get(2), item.get(3))));
		return Sites.html(title + "_政府信息公开专栏",
				"<table><tr><td>标题：%1$s</td><td>发文字号：%2$s</td></tr><tr><td>成文日期：%3$s</td></tr></table>".formatted(title,
						number, written)
						+ "<h1>%s</h1><p>%s</p><p>各省、自治区、直辖市人民政府：</p><p>现就有关事项通知如下。</p>".formatted(title, number)
						+ "<p>国务院</p><p>%s</p><p>（此件公开发布）</p><p>附件：任务分工表</p>".formatted(written)
						+ "<table><tr><th>序号</th><th>改革事项</th><th>主要内容</th><th>负责单位</th><th>推广范围</th></tr>%s</table>"
							.formatted(rows));
	}

	/** The annex of a notice as lines, as a PDF has it. */
	List<String> lines(SeedRow notice) {
		return items(notice).stream().map((item) -> String.join("  ", item)).toList();
	}

}
