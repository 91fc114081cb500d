package org.zonegraph.sources.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.zonegraph.sources.page.PageText;
import org.zonegraph.text.NormalText;

/**
 * Reads an annex: tables whose head names the number and the item, and where a page has
 * none, as of PDF, lines that begin with a number.
 */
final class AnnexReader {

	private static final Pattern NUMBER = Pattern.compile("序号|编号");

	private static final Pattern TITLE = Pattern.compile("(复制推广的?)?(改革(试点)?事项|改革试点经验|试点经验|创新事项|推广事项|事项)(名称)?|主要事项");

	private static final Pattern AGENCIES = Pattern.compile("(负责|责任|牵头|主管)(部门|单位)");

	private static final Pattern SCOPE = Pattern.compile("(复制)?(推广|适用)(范围|区域|地区)");

	private static final Pattern CAPTION = Pattern.compile(".*?在(.{2,40}?)复制推广的?(改革(试点)?)?(事项|经验).*");

	private static final Pattern LINE = Pattern.compile("(\\d{1,3})(?:\\s*[.．、]\\s*|\\s+)(\\D.*)");

	private static final Pattern GAP = Pattern.compile("\\s{2,}|\\t|\\s(?=\\S)");

	private static final int HEADING = 80;

	private final AgencyNames agencies;

	AnnexReader(AgencyNames agencies) {
		this.agencies = agencies;
	}

	List<AnnexItem> read(PageText page) {
		List<AnnexItem> items = tables(page.html());
		return items.isEmpty() ? lines(page.text()) : items;
	}

	private static List<AnnexItem> tables(Document html) {
		List<AnnexItem> items = new ArrayList<>();
		for (Element table : html.select("table")) {
			List<List<String>> rows = TableGrid.of(table);
			for (int i = 0; i < rows.size(); i++) {
				int number = column(rows.get(i), NUMBER);
				int title = column(rows.get(i), TITLE);
				if (number >= 0 && title >= 0) {
					String above = (i > 0) ? String.join(" ", rows.get(i - 1)) : "";
					items(rows, i, promotedTo(above).orElseGet(() -> promotedTo(table)), items);
					break;
				}
			}
		}
		return items;
	}

	private static void items(List<List<String>> rows, int head, String promotedTo, List<AnnexItem> items) {
		int number = column(rows.get(head), NUMBER);
		int title = column(rows.get(head), TITLE);
		int agencies = column(rows.get(head), AGENCIES);
		int scope = column(rows.get(head), SCOPE);
		for (List<String> row : rows.subList(head + 1, rows.size())) {
			String no = NormalText.of(cell(row, number)).key();
			if (no.matches("\\d{1,3}") && !cell(row, title).isEmpty()) {
				items.add(new AnnexItem(Integer.parseInt(no), cell(row, title), cell(row, agencies),
						(scope >= 0) ? cell(row, scope) : promotedTo));
			}
		}
	}

	private static int column(List<String> head, Pattern name) {
		for (int i = 0; i < head.size(); i++) {
			if (name.matcher(NormalText.of(head.get(i)).key()).matches()) {
				return i;
			}
		}
		return -1;
	}

	private static String cell(List<String> row, int column) {
		return (column >= 0 && column < row.size()) ? row.get(column) : "";
	}

	/** What stands above a table says where its items are promoted to. */
	private static String promotedTo(Element table) {
		for (Element element = table; element != null && !element.nameIs("body"); element = element.parent()) {
			for (Element before = element.previousElementSibling(); before != null; before = before
				.previousElementSibling()) {
				if (!before.select("table").isEmpty() || before.nameIs("table")) {
					return "";
				}
				Optional<String> place = promotedTo(before.text());
				if (place.isPresent()) {
					return place.get();
				}
			}
		}
		return "";
	}

	private static Optional<String> promotedTo(String heading) {
		Matcher caption = CAPTION.matcher(NormalText.of(heading).key());
		return (heading.length() <= HEADING && caption.matches()) ? Optional.of(caption.group(1)) : Optional.empty();
	}

	/**
	 * Lines say less than tables: a number and a title, and who leads it only where the
	 * rest of the line is names alone. Where a number comes twice, as where each part of
	 * a text counts anew, none of them is that of the annex.
	 */
	private List<AnnexItem> lines(String text) {
		List<AnnexItem> items = new ArrayList<>();
		text.lines().map(String::strip).forEach((line) -> {
			Matcher numbered = LINE.matcher(line);
			if (numbered.matches()) {
				items.add(item(Integer.parseInt(numbered.group(1)), numbered.group(2).strip()));
			}
		});
		long numbers = items.stream().mapToInt(AnnexItem::number).distinct().count();
		return (numbers == items.size()) ? items : List.of();
	}

	private AnnexItem item(int number, String rest) {
		Matcher gap = GAP.matcher(rest);
		while (gap.find()) {
			String behind = rest.substring(gap.end()).strip();
			String scope = "";
			int last = behind.lastIndexOf(' ');
			if (last > 0 && new AnnexItem(0, "", "", behind.substring(last)).scopeOfTheSeed().isPresent()
					&& this.agencies.named(behind.substring(last)).isEmpty()) {
				scope = behind.substring(last).strip();
				behind = behind.substring(0, last).strip();
			}
			if (this.agencies.named(behind).isPresent()) {
				return new AnnexItem(number, rest.substring(0, gap.start()).strip(), behind, scope);
			}
		}
		return new AnnexItem(number, rest, "", "");
	}

}
