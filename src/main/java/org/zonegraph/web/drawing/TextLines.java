package org.zonegraph.web.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Line breaking: SVG breaks no lines, so they are broken here, by how wide letters are on
 * average.
 */
public final class TextLines {

	private TextLines() {
	}

	/** At most so many lines; where that is not all of it, the last one says so. */
	public static List<String> wrap(String text, int size, double width, int most) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.split("(?<= )|(?=\\p{IsHan})|(?<=\\p{IsHan})(?![，。、；：！？）》」』”’])")) {
			if (!line.isEmpty() && width(line + word.stripTrailing(), size) > width) {
				if (lines.size() + 1 == most) {
					return cut(lines, line.toString(), size, width);
				}
				lines.add(line.toString().strip());
				line.setLength(0);
			}
			line.append(word);
		}
		if (width(line.toString().strip(), size) > width) {
			return cut(lines, line.toString(), size, width);
		}
		lines.add(line.toString().strip());
		return lines;
	}

	private static List<String> cut(List<String> lines, String last, int size, double width) {
		String line = last.strip();
		while (width(line + "…", size) > width) {
			line = line.substring(0, line.offsetByCodePoints(line.length(), -1));
		}
		lines.add(line.strip() + "…");
		return lines;
	}

	/** About how wide a line of text is. */
	public static double width(String text, int size) {
		return text.codePoints()
			.mapToDouble((letter) -> Character.isIdeographic(letter) ? 1 : Character.isUpperCase(letter) ? 0.68 : 0.54)
			.sum() * size;
	}

}
