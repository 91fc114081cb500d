package org.zonegraph.web.html;

import java.util.List;
import java.util.function.Function;

import org.zonegraph.web.html.ThingPage.Content;

/** Page at an address of its own. */
public interface ListPage {

	/**
	 * Where it is.
	 * @return its path
	 */
	String path();

	/**
	 * The parameters of its address on which it depends, beside its language.
	 * @return their names
	 */
	List<String> parameters();

	/**
	 * Makes the page.
	 * @param asking asks what it shows
	 * @return the page
	 */
	Content content(Asking asking);

	/**
	 * A page made of what it consists of.
	 * @param path where it is
	 * @param parameters the parameters of its address
	 * @param made makes it
	 * @return the page
	 */
	static ListPage of(String path, List<String> parameters, Function<Asking, Content> made) {
		return new ListPage() {

			@Override
			public String path() {
				return path;
			}

			@Override
			public List<String> parameters() {
				return parameters;
			}

			@Override
			public Content content(Asking asking) {
				return made.apply(asking);
			}

		};
	}

}
