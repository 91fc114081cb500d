package org.zonegraph.web.drawing;

import org.jspecify.annotations.Nullable;

/**
 * A shape: a path, or a line of text where there is a text.
 *
 * @param look how it is painted
 * @param path the path as SVG has it; empty where it is text
 * @param x where text stands
 * @param y where its base line is
 * @param text the text; empty where it is a path
 * @param font how it is set
 * @param opacity how far it covers what is behind it, from 0 to 1
 * @param title what it tells who points at it, null where nothing
 * @param href where it leads, null where nowhere
 */
public record DrawnShape(Look look, String path, double x, double y, String text, Font font, double opacity,
		@Nullable String title, @Nullable String href) {

	/**
	 * How text is set.
	 *
	 * @param size in pixels
	 * @param anchor start, middle or end
	 * @param strong whether it is bold
	 * @param halo whether it is kept free from lines behind it
	 * @param turned whether it runs upwards
	 */
	public record Font(int size, String anchor, boolean strong, boolean halo, boolean turned) {

		/** Text that begins where it stands. */
		public static Font of(int size) {
			return new Font(size, "start", false, false, false);
		}

		/** The same, around where it stands. */
		public Font middle() {
			return new Font(this.size, "middle", this.strong, this.halo, this.turned);
		}

		/** The same, ending where it stands. */
		public Font end() {
			return new Font(this.size, "end", this.strong, this.halo, this.turned);
		}

		/** The same in bold. */
		public Font bold() {
			return new Font(this.size, this.anchor, true, this.halo, this.turned);
		}

		/** The same, running upwards. */
		public Font up() {
			return new Font(this.size, this.anchor, this.strong, this.halo, true);
		}

		/** The same, kept free from lines behind it. */
		public Font free() {
			return new Font(this.size, this.anchor, this.strong, true, this.turned);
		}

	}

}
