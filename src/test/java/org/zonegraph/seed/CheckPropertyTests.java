package org.zonegraph.seed;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import org.zonegraph.check.Problem;
import org.zonegraph.model.Property.Kind;
import org.zonegraph.seed.csv.CellText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mutation of the real seed: one cell is broken, and {@code check} must find it, say
 * where it is, and say little else.
 */
class CheckPropertyTests {

	private static final int[] HIDDEN = { 0x00, 0x07, 0x09, 0x0A, 0x1B, 0x7F, 0x200B, 0x202E, 0x2066, 0xFEFF, 0xFFFD };

	private static final String[] BLANKS = { " ", "\u00A0", "\u3000", "  " };

	private static final String[] NUMBERS = { "0x1p3", "5.6d", "NaN", "1e3", "Infinity", "５", "+5", "many", "1,5",
			"05" };

	private final SeedLayout layout = new SeedLayout(RealSeed.MODEL, names());

	private static Set<String> names() {
		Set<String> names = new TreeSet<>();
		SeedFiles.read("file:seed/").contents().keySet().forEach((file) -> names.add(file.replace(".csv", "")));
		return names;
	}

	@Property(tries = 60, shrinking = ShrinkingMode.OFF, seed = "20261126")
	void aBrokenCellIsFoundWhereItIsAndLittleElse(@ForAll long number) {
		Random random = new Random(number);
		SeedLayout.Expected table = any(this.layout.tables(), random);
		String file = table.name() + ".csv";
		List<List<String>> rows = RealSeed.rows(file);
		int line = 1 + random.nextInt(rows.size() - 1);
		int index = random.nextInt(table.columns().size());
		SeedLayout.Column column = table.columns().get(index);
		String before = rows.get(line).get(index);
		String broken = broken(column, before, random);
		rows.get(line).set(index, broken);
		List<Problem> problems = new RealSeed().with(file, rows).problems();
		List<String> lines = problems.stream().map(Problem::toString).toList();
		String what = "%s:%d, column %s: '%s' in place of '%s'%n".formatted(file, line + 1, column.name(), broken,
				before) + String.join("\n", lines);
		assertThat(problems).as(what)
			.anyMatch((problem) -> problem.file().equals(file) && problem.line() == line + 1
					&& problem.column().equals(column.name()));
		int most = column.name().equals("id") ? this.layout.tables().size() : 1;
		assertThat(problems).as(what).hasSizeLessThanOrEqualTo(most);
		assertThat(lines).as(what).allMatch((printed) -> CellText.fault(printed).isEmpty());
	}

	@Property(tries = 25, shrinking = ShrinkingMode.OFF, seed = "20261126")
	void aRowWithACellTooFewOrTooManyIsOneProblem(@ForAll long number) {
		Random random = new Random(number);
		SeedLayout.Expected table = any(this.layout.tables(), random);
		String file = table.name() + ".csv";
		List<List<String>> rows = RealSeed.rows(file);
		int line = 1 + random.nextInt(rows.size() - 1);
		int cells = rows.get(line).size();
		int changed = random.nextBoolean() ? cells + 1 : cells - 1;
		if (changed > cells) {
			rows.get(line).add("castle");
		}
		else {
			rows.get(line).remove(cells - 1);
		}
		assertThat(new RealSeed().with(file, rows).lines())
			.containsExactly("%s:%d: '%d cells', expected %d cells".formatted(file, line + 1, changed, cells));
	}

	private static String broken(SeedLayout.Column column, String cell, Random random) {
		int at = cell.isEmpty() ? 0 : cell.offsetByCodePoints(0, random.nextInt(cell.codePointCount(0, cell.length())));
		String hidden = cell.substring(0, at) + Character.toString(HIDDEN[random.nextInt(HIDDEN.length)])
				+ cell.substring(at);
		String blank = BLANKS[random.nextInt(BLANKS.length)];
		return switch (random.nextInt(4)) {
			case 0 -> hidden;
			case 1 -> random.nextBoolean() ? blank + cell : cell + blank;
			case 2 -> isRequired(column) ? "" : hidden;
			default -> ofAnotherKind(column, hidden, random);
		};
	}

	private static boolean isRequired(SeedLayout.Column column) {
		org.zonegraph.model.Property property = column.property();
		return column.name().equals("from") || column.name().equals("to")
				|| (property != null && property.required() && property.kind() != Kind.TEXT_LIST);
	}

	private static String ofAnotherKind(SeedLayout.Column column, String otherwise, Random random) {
		org.zonegraph.model.Property property = column.property();
		if (column.name().equals("id")) {
			return random.nextBoolean() ? "castle" : "castle:nowhere at all";
		}
		if (property == null || column.name().equals("sources")) {
			return "castle:nowhere";
		}
		return switch (property.kind()) {
			case INTEGER, DECIMAL -> NUMBERS[random.nextInt(NUMBERS.length)];
			case BOOLEAN -> "yes";
			case ENUM -> "CASTLE";
			case DATE -> "2014-13";
			default -> property.type().equals("Url") ? "365area.com" : otherwise;
		};
	}

	private static <T> T any(List<T> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

}
