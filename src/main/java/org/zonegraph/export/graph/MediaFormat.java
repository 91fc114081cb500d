package org.zonegraph.export.graph;

/** A kind of file. */
public interface MediaFormat {

	/**
	 * How names of such files end, which is also what a command calls it.
	 * @return such as {@code csv}
	 */
	String ending();

	/**
	 * Its media type.
	 * @return such as {@code text/csv}
	 */
	String mediaType();

	/**
	 * Whether content coding makes it smaller, as it does text.
	 * @return false where the file is compressed already
	 */
	default boolean isText() {
		return true;
	}

}
