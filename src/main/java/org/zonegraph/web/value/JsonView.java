package org.zonegraph.web.value;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A part of an answer, as templates read it. What is not there and what is null are the
 * same to them.
 *
 * @param value maps, lists and scalars as JSON has them
 */
public record JsonView(@Nullable Object value) {

	/** The part at a path such as {@code area.province}. */
	public JsonView at(String path) {
		Object part = this.value;
		for (String step : path.split("\\.")) {
			part = (part instanceof Map<?, ?> map) ? map.get(step) : null;
		}
		return new JsonView(part);
	}

	/** Whether it was asked for, be it null. */
	public boolean has(String name) {
		return this.value instanceof Map<?, ?> map && map.containsKey(name);
	}

	public boolean isNull() {
		return this.value == null;
	}

	/** The text at a path, null where there is none. */
	public @Nullable String text(String path) {
		Object part = at(path).value;
		return (part != null) ? part.toString() : null;
	}

	/** The text at a path that is always there. */
	public String said(String path) {
		return String.valueOf(text(path));
	}

	/** A number with decimals, such as a degree. */
	public double decimal(String path) {
		return ((Number) Objects.requireNonNull(at(path).value())).doubleValue();
	}

	/** The whole number at a path, 0 where there is none. */
	public int count(String path) {
		return (at(path).value instanceof Number number) ? number.intValue() : 0;
	}

	/** Whether what stands at a path is true. */
	public boolean is(String path) {
		return Boolean.TRUE.equals(at(path).value);
	}

	/** The entries of the list at a path. */
	public List<JsonView> each(String path) {
		return (at(path).value instanceof List<?> list) ? list.stream().map(JsonView::new).toList() : List.of();
	}

	/** The part at a path where there is one. */
	public Optional<JsonView> some(String path) {
		return Optional.of(at(path)).filter((part) -> !part.isNull());
	}

}
