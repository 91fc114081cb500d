package org.zonegraph.sources.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Character encoding of a page. What a page or its server says of it is often wrong, so
 * the first encoding in which every byte means something is taken.
 */
final class Encodings {

	private static final Pattern NAMED = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([a-z0-9_.:-]+)");

	/** A page says it near its beginning. */
	private static final int HEAD = 4096;

	private static final Charset CHINESE = Charset.forName("GB18030");

	private Encodings() {
	}

	static String decode(byte[] bytes, String contentType) {
		Set<Charset> candidates = new LinkedHashSet<>();
		mark(bytes).ifPresent(candidates::add);
		named(contentType).ifPresent(candidates::add);
		named(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1))
			.ifPresent(candidates::add);
		candidates.add(StandardCharsets.UTF_8);
		candidates.add(CHINESE);
		// in Latin 1 everything means something, so it says nothing
		candidates.remove(StandardCharsets.ISO_8859_1);
		return candidates.stream()
			.map((charset) -> new String(bytes, charset))
			.min(Comparator.comparingLong((text) -> text.chars().filter((sign) -> sign == 0xFFFD).count()))
			.map((text) -> text.startsWith("\uFEFF") ? text.substring(1) : text)
			.orElse("");
	}

	private static Optional<Charset> mark(byte[] bytes) {
		int first = (bytes.length < 2) ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
		return switch (first) {
			case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
			case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
			default -> Optional.empty();
		};
	}

	private static Optional<Charset> named(String text) {
		Matcher named = NAMED.matcher(text);
		if (!named.find()) {
			return Optional.empty();
		}
		try {
			// GB18030 has all of its forerunners, which pages name and go beyond
			return Optional
				.of(named.group(1).matches("(?i)gb.*|x-gbk|euc-cn") ? CHINESE : Charset.forName(named.group(1)));
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return Optional.empty();
		}
	}

}
