package org.zonegraph.web.changes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.model.NodeId;
import org.zonegraph.model.NodeType;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;

/**
 * A change in the words of readers.
 *
 * @param page the page
 * @param change what the API says of it
 */
public record ChangeWords(HtmlPage page, JsonView change) {

	/** Longer values are cut; the API has all of them. */
	private static final int LONG = 300;

	/** What happened. */
	public String kind() {
		return this.page.terms().term("ChangeKind", this.change.said("kind"));
	}

	/** The page of the thing that it is about, of a relationship that of its start. */
	public String href() {
		return this.page.thing(String.valueOf(this.change.each("about").get(0).value()));
	}

	/** The field, empty where it is about all of the thing. */
	public String field() {
		String field = this.change.text("field");
		if (field == null) {
			return "";
		}
		return switch (field) {
			case "evidence" -> this.page.say("Evidence", "依据");
			case "verdict" -> this.page.say("Verdict", "核对结果");
			default -> this.page.terms()
				.ofKind(NodeId.of(this.change.said("subject")).kind())
				.map(NodeType::name)
				.flatMap((type) -> this.page.terms().field(type, field))
				.map(this.page.terms()::label)
				.orElse(field);
		};
	}

	/** The title of an entry in a feed. */
	String title() {
		String field = field();
		return this.page.say("{label}: {what}", "{label}：{what}", "label", this.change.said("label"), "what",
				field.isEmpty() ? kind()
						: this.page.say("{field} {kind}", "{field}{kind}", "field", field, "kind", kind()));
	}

	/** What an entry in a feed says. */
	String told() {
		String reason = this.change.text("revision.reason");
		return this.page.say("Before: {before}. After: {after}.", "更改前：{before}。更改后：{after}。", "before", said("before"),
				"after", said("after")) + ((reason != null) ? " " + reason : "");
	}

	/**
	 * What was said.
	 * @param side {@code before} or {@code after}
	 */
	public String said(String side) {
		String json = this.change.text(side);
		if (json == null) {
			return this.page.say("nothing", "无");
		}
		String text = read(JsonMapper.shared().readValue(json, Object.class));
		return (text.length() > LONG) ? text.substring(0, text.offsetByCodePoints(0, LONG / 2)) + " …" : text;
	}

	/** A statement by its value and its grade, all else by what it has. */
	private String read(@Nullable Object value) {
		if (value instanceof String code && this.change.said("kind").equals("VERDICT")) {
			return this.page.terms().term("Verdict", code);
		}
		if (!(value instanceof Map<?, ?> map)) {
			return String.valueOf(value);
		}
		if (map.get("value") != null && map.get("confidence") != null) {
			return "%s (%s)".formatted(map.get("value"),
					this.page.terms().term("Confidence", String.valueOf(map.get("confidence"))));
		}
		return map.entrySet()
			.stream()
			.map((each) -> "%s: %s".formatted(each.getKey(), each.getValue()))
			.collect(Collectors.joining("; "));
	}

	/** Ids of what it rested on and rests on, each once. */
	public List<String> sources() {
		return Stream.of("sourcesBefore", "sourcesAfter")
			.flatMap((side) -> this.change.each(side).stream())
			.map((id) -> String.valueOf(id.value()))
			.distinct()
			.toList();
	}

}
