package org.zonegraph.correction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import org.jspecify.annotations.Nullable;

import org.zonegraph.correction.InvalidCorrectionException.Reason;
import org.zonegraph.seed.SeedFiles;

/**
 * Unified diff of the files of a seed, in the form that {@code git apply} takes in a
 * checkout: the folder is called {@code seed}.
 */
final class SeedPatch {

	private static final String FOLDER = "seed/";

	private static final String NOTHING = "/dev/null";

	private static final int CONTEXT = 3;

	private SeedPatch() {
	}

	/** What makes the one of the other. */
	static String between(SeedFiles before, SeedFiles after) {
		StringBuilder patch = new StringBuilder();
		after.contents().forEach((file, bytes) -> {
			boolean added = !before.contents().containsKey(file);
			if (!added && Arrays.equals(before.bytes(file), bytes)) {
				return;
			}
			List<String> old = lines(before.bytes(file));
			List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(added ? NOTHING : "a/" + FOLDER + file,
					"b/" + FOLDER + file, old, DiffUtils.diff(old, lines(bytes)), CONTEXT);
			patch.append("diff --git a/%1$s b/%1$s\n".formatted(FOLDER + file));
			if (added) {
				patch.append("new file mode 100644\n");
			}
			diff.forEach((line) -> patch.append(line).append('\n'));
		});
		return patch.toString();
	}

	private static List<String> lines(byte[] bytes) {
		List<String> lines = new ArrayList<>(Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\n", -1)));
		lines.remove(lines.size() - 1);
		return lines;
	}

	/**
	 * Applies a patch. Where lines have moved meanwhile, they are found by what stands
	 * around them.
	 * @param patch the text of a unified diff
	 * @param files what it is of
	 * @return the files that it changes, with what they hold afterwards
	 * @throws InvalidCorrectionException if it does not fit, or is of other files
	 */
	static Map<String, byte[]> applied(String patch, SeedFiles files) {
		Map<String, byte[]> changed = new LinkedHashMap<>();
		List<String> lines = List.of(patch.split("\r?\n"));
		for (int i = 0; i + 1 < lines.size(); i++) {
			if (!isHead(lines, i)) {
				continue;
			}
			int end = i + 2;
			while (end < lines.size() && !lines.get(end).startsWith("diff --git ") && !isHead(lines, end)) {
				end++;
			}
			String file = file(lines.get(i + 1));
			try {
				changed.put(file, text(UnifiedDiffUtils.parseUnifiedDiff(lines.subList(i, end))
					.applyFuzzy(lines(changed.getOrDefault(file, files.bytes(file))), 0)));
			}
			catch (PatchFailedException ex) {
				throw new InvalidCorrectionException(Reason.PATCH,
						"%s: the patch does not fit: %s".formatted(file, ex.getMessage()));
			}
			i = end - 1;
		}
		if (changed.isEmpty()) {
			throw new InvalidCorrectionException(Reason.PATCH, "this is no unified diff: it changes no file");
		}
		return changed;
	}

	/** A line that is taken away can begin with hyphens too. */
	private static boolean isHead(List<String> lines, int line) {
		return line + 2 < lines.size() && lines.get(line).startsWith("--- ") && lines.get(line + 1).startsWith("+++ ")
				&& lines.get(line + 2).startsWith("@@ ");
	}

	/** The name alone: nothing outside of the folder is written. */
	private static String file(String head) {
		String path = head.substring(4).replaceFirst("\t.*", "").strip();
		String name = path.substring(path.lastIndexOf('/') + 1);
		if (!name.matches("[A-Za-z][A-Za-z.-]*\\.csv|datapackage\\.json|CHANGES\\.md")) {
			throw new InvalidCorrectionException(Reason.PATCH, "'%s' is no file of a seed".formatted(path));
		}
		return name;
	}

	private static byte[] text(@Nullable List<String> lines) {
		return (lines == null || lines.isEmpty()) ? new byte[0]
				: (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
	}

}
