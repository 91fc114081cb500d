package org.zonegraph.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as it is compared: words of Latin letters and digits, and Chinese character by
 * character, without what stands between them.
 */
public final class NormalText {

	private final String original;

	private final String key;

	private final List<Token> tokens;

	private final int[] starts;

	private final int[] ends;

	private NormalText(String original, String key, List<Token> tokens, int[] starts, int[] ends) {
		this.original = original;
		this.key = key;
		this.tokens = List.copyOf(tokens);
		this.starts = starts;
		this.ends = ends;
	}

	/**
	 * Makes a text comparable.
	 * @param original the text
	 * @return the text as it is compared
	 */
	public static NormalText of(String original) {
		return new Reader(original).read();
	}

	/**
	 * The text as it was.
	 * @return the text
	 */
	public String original() {
		return this.original;
	}

	/**
	 * The whole text in one piece, so that spaces and punctuation do not matter.
	 * @return letters and digits, empty where the text has none
	 */
	public String key() {
		return this.key;
	}

	/**
	 * Its words and Chinese characters.
	 * @return the tokens in their order
	 */
	public List<Token> tokens() {
		return this.tokens;
	}

	/**
	 * Whether it has Chinese characters.
	 * @return true where any token is one
	 */
	public boolean hasHan() {
		return this.tokens.stream().anyMatch(Token::han);
	}

	/**
	 * Whether a token and the next one stand together in the text as it was.
	 * @param token index of the token
	 * @return false where anything stands between them, and for the last
	 */
	public boolean joins(int token) {
		if (token + 1 >= this.tokens.size()) {
			return false;
		}
		int next = this.tokens.get(token + 1).start();
		return this.ends[next - 1] == this.starts[next];
	}

	/**
	 * Where a part of the key stands in the text as it was.
	 * @param start where the part starts in the key
	 * @param length its length, at least 1
	 * @return where it stands
	 */
	public Range range(int start, int length) {
		return new Range(this.starts[start], this.ends[start + length - 1]);
	}

	/**
	 * A word, or one Chinese character.
	 *
	 * @param text as it is compared
	 * @param start where it starts in the key
	 * @param han whether it is a Chinese character
	 */
	public record Token(String text, int start, boolean han) {
	}

	/**
	 * A part of a text.
	 *
	 * @param start where it starts
	 * @param end where what follows it starts
	 */
	public record Range(int start, int end) {
	}

	private static final class Reader {

		private final String original;

		private final StringBuilder key = new StringBuilder();

		private final List<Token> tokens = new ArrayList<>();

		private final List<Range> origins = new ArrayList<>();

		/** Where the word that is being read starts, -1 between words. */
		private int word = -1;

		Reader(String original) {
			this.original = original;
		}

		NormalText read() {
			for (int i = 0; i < this.original.length();) {
				int character = this.original.codePointAt(i);
				int next = i + Character.charCount(character);
				read(character, new Range(i, next));
				i = next;
			}
			endWord();
			return new NormalText(this.original, this.key.toString(), this.tokens,
					this.origins.stream().mapToInt(Range::start).toArray(),
					this.origins.stream().mapToInt(Range::end).toArray());
		}

		private void read(int character, Range origin) {
			String normal = Characters.normal(character);
			boolean han = !normal.isEmpty() && Characters.isHan(normal.codePointAt(0));
			if (han || (normal.isEmpty() && !Characters.isWithin(character))) {
				endWord();
			}
			if (han) {
				this.tokens.add(new Token(normal, this.key.length(), true));
			}
			else if (!normal.isEmpty() && this.word < 0) {
				this.word = this.key.length();
			}
			this.key.append(normal);
			for (int i = 0; i < normal.length(); i++) {
				this.origins.add(origin);
			}
		}

		private void endWord() {
			if (this.word >= 0) {
				this.tokens.add(new Token(this.key.substring(this.word), this.word, false));
				this.word = -1;
			}
		}

	}

}
