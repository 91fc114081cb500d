package org.zonegraph.web.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.explorer.SchemaTerms.Field;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;

/**
 * Pagination of the lists of a page: a page that would be too long shows the beginning of
 * each, and each goes on at an address of its own.
 */
public final class Listings {

	/** The cursor of the API, where a thing has a single list. */
	public static final String AFTER = "after";

	/** The one list that is shown. */
	public static final String LIST = "list";

	/** Behind how many of its entries. */
	public static final String FROM = "from";

	/** Entries of all lists together. */
	private static final int PAGE = 56;

	/** Entries of the one list that is shown. */
	private static final int ALONE = 36;

	/** Entries of each where there are more. */
	private static final int BEGINNING = 14;

	private final HtmlPage page;

	private final List<Field> fields;

	private final JsonView node;

	private final BiFunction<Field, JsonView, Listing.Entry> entry;

	private final @Nullable String chosen;

	private final int from;

	private final boolean later;

	public Listings(Asking asking, List<Field> fields, JsonView node,
			BiFunction<Field, JsonView, Listing.Entry> entry) {
		this.page = asking.page();
		this.node = node;
		this.entry = entry;
		String list = asking.parameter(LIST);
		this.chosen = fields.stream().map(Field::name).filter((name) -> name.equals(list)).findFirst().orElse(null);
		this.fields = fields.stream()
			.filter((field) -> this.chosen == null || field.name().equals(this.chosen))
			.toList();
		this.from = (this.chosen != null) ? start(asking.parameter(FROM)) : 0;
		this.later = asking.parameter(AFTER) != null;
	}

	/**
	 * Goes on behind the cursor that the page's address has.
	 * @param asking asks for the page
	 * @param variables those of the question, which the cursor is added to
	 * @return whether there is one
	 */
	public static boolean goOn(Asking asking, Map<String, Object> variables) {
		String after = asking.parameter(AFTER);
		if (after != null) {
			variables.put(AFTER, after);
		}
		return after != null;
	}

	/**
	 * Where a connection goes on.
	 * @param page the page that shows it
	 * @param connection the connection, with its {@code pageInfo}
	 * @param further parameters that change with the cursor, each before its value
	 * @return the address, null where the connection ends
	 */
	public static @Nullable String next(HtmlPage page, JsonView connection, @Nullable Object... further) {
		return !connection.is("pageInfo.hasNextPage") ? null
				: page.change(
						Stream.concat(Stream.of(AFTER, connection.text("pageInfo.endCursor")), Arrays.stream(further))
							.toArray());
	}

	public static int start(@Nullable String from) {
		return (from != null && from.matches("\\d{1,4}")) ? Integer.parseInt(from) : 0;
	}

	public List<Listing> all() {
		int entries = this.fields.stream().mapToInt((field) -> edges(field).size()).sum();
		int most = (this.chosen != null) ? ALONE : ((entries <= PAGE) ? PAGE : BEGINNING);
		return this.fields.stream().map((field) -> listing(field, most)).toList();
	}

	private List<JsonView> edges(Field field) {
		return this.node.at(field.name()).each("edges");
	}

	private Listing listing(Field field, int most) {
		List<JsonView> edges = edges(field);
		int end = Math.min(edges.size(), this.from + most);
		List<Listing.Entry> entries = new ArrayList<>();
		for (int i = this.from; i < end; i++) {
			entries.add(this.entry.apply(field, edges.get(i)));
		}
		JsonView list = this.node.at(field.name());
		return new Listing(field.name(), this.page.terms().label(field), list.count("totalCount"), entries,
				this.page.terms().none(field).orElse(this.page.say("The graph has none.", "图中没有。")), next(field, end),
				(this.chosen != null || this.later) ? this.page.change(AFTER, null, LIST, null, FROM, null) : null);
	}

	/** First what the answer has, then what the next one has. */
	private @Nullable String next(Field field, int end) {
		return (end < edges(field).size()) ? this.page.change(LIST, field.name(), FROM, end)
				: next(this.page, this.node.at(field.name()), LIST, null, FROM, null);
	}

}
