package org.zonegraph.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zonegraph.model.NodeId;

/**
 * The keys by which the full-text index finds a node. We make them ourselves, and the
 * index takes them as they are: a name in one piece, its words in order with Chinese
 * character by character, its pinyin from every syllable on, its initials from every
 * syllable or word on, words of what it is joined to, and the kind of node.
 */
public final class SearchKeys {

	/** The full-text index over the keys. */
	public static final String INDEX = "search";

	/** The property that holds the keys. */
	public static final String PROPERTY = "searchKeys";

	/** The property that holds the names, titles and codes that the keys are made of. */
	public static final String NAMES = "searchNames";

	/** The property that holds names of where a node lies. */
	public static final String PLACES = "searchPlaces";

	/** Before the whole of a name. */
	public static final String WHOLE = "=";

	/** Before the whole of an id. */
	public static final String ID = "#";

	/** Before pinyin from a syllable on. */
	public static final String PINYIN = "%";

	/** Before the pinyin of a name. */
	public static final String WHOLE_PINYIN = "%%";

	/** Before initials of words or of pinyin. */
	public static final String INITIALS = "$";

	/** Before a word of what a node is joined to. */
	public static final String JOINED = "&";

	/** Before the kind. */
	public static final String KIND = "@";

	/** Longer names are cut. */
	private static final int LONGEST_NAME = 60;

	private static final int LONGEST_PINYIN = 24;

	private static final int LONGEST_INITIALS = 12;

	private SearchKeys() {
	}

	/**
	 * How else names are cited.
	 * @param names names, titles and codes
	 * @return other ways to write them
	 */
	public static Stream<String> cited(Collection<String> names) {
		return names.stream().flatMap((name) -> DocumentNumber.cited(name).stream());
	}

	/**
	 * Makes the keys of a node.
	 * @param kind its kind, such as {@code AREA}
	 * @param id its id
	 * @param names its names, titles, codes and aliases
	 * @param initials whether it is known by initials: a name is, a statement is not
	 * @param joined names of what it is joined to
	 * @return the keys, with a space between each
	 */
	public static String of(String kind, String id, Collection<String> names, boolean initials,
			Collection<String> joined) {
		StringBuilder keys = new StringBuilder(KIND + kind);
		Set<String> once = new LinkedHashSet<>(List.of(ID + NormalText.of(id).key()));
		for (String each : Stream.concat(names.stream(), Stream.of(NodeId.of(id).slug())).toList()) {
			NormalText text = NormalText.of(each);
			once.add(WHOLE + whole(text.key()));
			words(text, "", keys);
			if (text.hasHan()) {
				pinyin(Pinyin.of(text), once);
			}
			else if (initials) {
				initials(text.tokens().stream().map(NormalText.Token::text).toList(), once);
			}
		}
		joined.stream().map(NormalText::of).forEach((text) -> words(text, JOINED, keys));
		once.forEach((key) -> keys.append(' ').append(key));
		return keys.toString();
	}

	/**
	 * Further keys of a node: what others call it is found whole, and not by a part.
	 * @param ids identifiers of others
	 * @return the keys, with a space before each
	 */
	public static String identified(Collection<String> ids) {
		return ids.stream().map((id) -> " " + ID + NormalText.of(id).key()).collect(Collectors.joining());
	}

	/** No phrase goes on from one text to the next. */
	private static void words(NormalText text, String prefix, StringBuilder keys) {
		text.tokens().forEach((token) -> keys.append(' ').append(prefix).append(token.text()));
		keys.append(" |");
	}

	/**
	 * As much of a name in one piece as is indexed.
	 * @param key the name
	 * @return the name, cut where it is long
	 */
	public static String whole(String key) {
		return cut(key, LONGEST_NAME);
	}

	/**
	 * As much of pinyin as is indexed.
	 * @param key the pinyin
	 * @return the pinyin, cut where it is long
	 */
	public static String pinyin(String key) {
		return cut(key, LONGEST_PINYIN);
	}

	/**
	 * As much of the initials of pinyin as is indexed.
	 * @param key the initials
	 * @return the initials, cut where they are long
	 */
	public static String initials(String key) {
		return cut(key, LONGEST_INITIALS);
	}

	private static void pinyin(List<String> syllables, Set<String> keys) {
		String rest = "";
		for (int i = syllables.size() - 1; i >= 0; i--) {
			rest = pinyin(syllables.get(i) + rest);
			keys.add(PINYIN + rest);
		}
		keys.add(WHOLE_PINYIN + rest);
		initials(syllables, keys);
	}

	private static void initials(List<String> words, Set<String> keys) {
		String initials = "";
		for (int i = words.size() - 1; i >= 0; i--) {
			initials = initials(words.get(i).substring(0, words.get(i).offsetByCodePoints(0, 1)) + initials);
			keys.add(INITIALS + initials);
		}
	}

	private static String cut(String text, int length) {
		return (text.codePointCount(0, text.length()) > length) ? text.substring(0, text.offsetByCodePoints(0, length))
				: text;
	}

}
