package org.zonegraph.seed.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zonegraph.check.Problem;

/**
 * Character encoding, byte order mark and line ends of a file. What spreadsheets write is
 * read as what it means, so that a file saved by one is a single fault and not one a
 * cell.
 *
 * @param text the text, with line ends of a line feed alone
 * @param faults how the file differs from UTF-8 as it should be, empty where it does not
 */
public record FileText(String text, List<String> faults) {

	private static final char MARK = '\uFEFF';

	public FileText {
		faults = List.copyOf(faults);
	}

	/**
	 * Decodes a file.
	 * @param file its name
	 * @param bytes its content
	 * @param problems gets one where the bytes are no text
	 * @return the text, null where there is none
	 */
	public static @Nullable FileText read(String file, byte[] bytes, List<Problem> problems) {
		List<String> faults = new ArrayList<>();
		Charset charset = charset(bytes);
		if (charset != StandardCharsets.UTF_8) {
			faults.add(charset.name());
		}
		CharBuffer decoded = CharBuffer.allocate(bytes.length);
		ByteBuffer rest = ByteBuffer.wrap(bytes);
		CoderResult result = charset.newDecoder().decode(rest, decoded, true);
		String text = decoded.flip().toString();
		if (result.isError()) {
			long line = text.lines().count() + (text.endsWith("\n") || text.isEmpty() ? 1 : 0);
			problems.add(new Problem(file, line, "", "byte %02X".formatted(rest.get()),
					"UTF-8, which Excel saves as 'CSV UTF-8'"));
			return null;
		}
		if (text.indexOf(MARK) == 0) {
			text = text.substring(1);
			if (faults.isEmpty()) {
				faults.add("a byte order mark");
			}
		}
		if (text.contains("\r")) {
			faults.add(text.contains("\r\n") ? "line ends of Windows" : "line ends of an old Mac");
			text = text.replace("\r\n", "\n").replace('\r', '\n');
		}
		return new FileText(text, faults);
	}

	/** Every file of a seed begins with a letter or a brace, one byte in UTF-8. */
	private static Charset charset(byte[] bytes) {
		int first = (bytes.length < 2) ? 0x6964 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
		if (first == 0xFFFE || (first & 0xFF) == 0) {
			return StandardCharsets.UTF_16LE;
		}
		return (first == 0xFEFF || first >> 8 == 0) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
	}

}
