package org.zonegraph.web.thing;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.html.HtmlPage;

/**
 * Filter of a page: a choice whose state is in the address, with how much each option
 * leaves.
 *
 * @param name the parameter of the address
 * @param label what it is called
 * @param value what the address asks for, null where for nothing
 * @param options what there is
 */
public record Choice(String name, String label, @Nullable String value, List<Option> options) {

	public Choice {
		options = List.copyOf(options);
	}

	/** Whether the address asks for what there is not. */
	public boolean isUnknown() {
		return this.value != null && this.options.stream().noneMatch(this::isChosen);
	}

	public boolean isChosen(Option option) {
		return Objects.equals(this.value, option.value);
	}

	/** The page without it. */
	public String without(HtmlPage page) {
		return page.change(this.name, null);
	}

	/**
	 * What can be chosen.
	 *
	 * @param value as the address has it
	 * @param label in words
	 * @param count how much it leaves
	 */
	public record Option(String value, String label, int count) {
	}

}
