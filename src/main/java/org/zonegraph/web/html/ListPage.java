package org.zonegraph.web.html;

import java.util.List;

import org.zonegraph.web.html.ThingPage.Content;

/** Page that is about no single thing, at an address of its own. */
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

}
