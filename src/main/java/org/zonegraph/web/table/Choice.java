package org.zonegraph.web.table;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;

/**
 * Filter of a page: a choice whose state is in the address, with how much each option
 * leaves.
 *
 * @param name the parameter of the address
 * @param label what it is called
 * @param value what the address asks for, null where for nothing
 * @param options what there is
 * @param several whether several can be chosen, with commas
 */
public record Choice(String name, String label, @Nullable String value, List<Option> options, boolean several) {

	private static final int FEW = 10;

	public Choice {
		options = List.copyOf(options);
	}

	/** A choice as the page's address has it. */
	public static Choice of(Asking asking, String name, String label, List<Option> options) {
		return new Choice(name, label, asking.parameter(name), options, false);
	}

	/** The same of options that come one by one. */
	public static Choice of(Asking asking, String name, String label, Stream<Option> options) {
		return of(asking, name, label, options.toList());
	}

	/** The same, of which several can be chosen. */
	public static Choice several(Asking asking, String name, String label, List<Option> options) {
		return new Choice(name, label, asking.parameter(name), options, true);
	}

	/** Whether the address asks for what there is not. */
	public boolean isUnknown() {
		return unknown() != null;
	}

	/** What the address asks for that there is not, null where there is all of it. */
	public @Nullable String unknown() {
		return asked().filter((each) -> this.options.stream().noneMatch((option) -> option.value.equals(each)))
			.findFirst()
			.orElse(null);
	}

	private Stream<String> asked() {
		return Stream.ofNullable(this.value)
			.flatMap((text) -> this.several ? Stream.of(text.split(",")) : Stream.of(text));
	}

	/** What is chosen of what there is. */
	public List<String> chosen() {
		return asked().filter((each) -> this.options.stream().anyMatch((option) -> option.value.equals(each))).toList();
	}

	/**
	 * Whether there are few enough options, each with its count, to show them as links.
	 */
	public boolean isFacet() {
		return this.options.size() <= FEW && this.options.stream().allMatch((option) -> option.count >= 0);
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
	 * @param count how much it leaves, less than none where that is not known
	 */
	public record Option(String value, String label, int count) {
	}

}
