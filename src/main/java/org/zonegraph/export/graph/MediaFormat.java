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

}
