package org.zonegraph.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** Turns names of the schema into the spellings other places use. */
public final class Names {

	private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

	private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

	private Names() {
	}

	/**
	 * An enum value.
	 * @param camelCase a type or field name, such as {@code originKind}
	 * @return such as {@code ORIGIN_KIND}
	 */
	public static String constant(String camelCase) {
		return HUMP.matcher(camelCase).replaceAll("_").toUpperCase(Locale.ROOT);
	}

	/**
	 * A field's name.
	 * @param type a type's name, such as {@code FormerArea}
	 * @return such as {@code formerArea}
	 */
	public static String field(String type) {
		return Character.toLowerCase(type.charAt(0)) + type.substring(1);
	}

	/**
	 * An enum value as people read it.
	 * @param constant such as {@code SPECIAL_CUSTOMS_AREA}
	 * @return such as {@code Special customs area}
	 */
	public static String spelt(String constant) {
		return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/**
	 * A file's name without its ending.
	 * @param relationshipType such as {@code OPERATES_IN}
	 * @return such as {@code operates-in}
	 */
	public static String kebab(String relationshipType) {
		return relationshipType.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * A name in camel case.
	 * @param relationshipType such as {@code OPERATES_IN}
	 * @return such as {@code operatesIn}
	 */
	public static String camel(String relationshipType) {
		return UNDERSCORE.matcher(relationshipType.toLowerCase(Locale.ROOT))
			.replaceAll((match) -> match.group(1).toUpperCase(Locale.ROOT));
	}

}
