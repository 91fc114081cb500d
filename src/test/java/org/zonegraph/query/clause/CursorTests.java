package org.zonegraph.query.clause;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.query.clause.Cursor.KeyType;
import org.zonegraph.query.clause.Cursor.Kind;
import org.zonegraph.query.question.InvalidQueryException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CursorTests {

	private static final String ORDER = "Area by nameEn ASC, id ASC";

	private static final List<KeyType> TYPES = List.of(new KeyType(Kind.SORT_KEY, true), new KeyType(Kind.TEXT, false));

	@Property
	void aCursorHoldsWhatItWasGiven(@ForAll @WithNull @AlphaChars String text, @ForAll @WithNull Long whole,
			@ForAll @WithNull Double number, @ForAll boolean yes) {
		List<KeyType> types = List.of(new KeyType(Kind.SORT_KEY, true), new KeyType(Kind.INTEGER, true),
				new KeyType(Kind.DECIMAL, true), new KeyType(Kind.BOOLEAN, false));
		List<Object> values = Arrays.asList(text, whole, number, yes);
		assertThat(Cursor.decode("after", Cursor.encode(ORDER, types, values), ORDER, types)).isEqualTo(values);
	}

	@Test
	void aCursorOfAnotherOrderSaysWhichItIsOf() {
		String cursor = Cursor.encode("Area by id ASC", List.of(new KeyType(Kind.TEXT, false)), List.of("area:x"));
		assertThatExceptionOfType(InvalidQueryException.class)
			.isThrownBy(() -> Cursor.decode("after", cursor, ORDER, TYPES))
			.withMessageContaining("[Area by id ASC]")
			.withMessageContaining(ORDER)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("INVALID_CURSOR"));
	}

	/**
	 * Compared with sort keys, the name that an earlier release wrote would lose entries.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "sAcer\u001fsarea:x", "k acer\u001fn", "kacer", "kacer\u001fsx\u001fsy", "l1\u001fsx",
			"\u001f", "k" })
	void whatACursorOfTheOrderDoesNotHoldIsRefused(String values) {
		String cursor = Base64.getUrlEncoder()
			.encodeToString((ORDER + "\u001f" + values).getBytes(StandardCharsets.UTF_8));
		assertThatExceptionOfType(InvalidQueryException.class)
			.isThrownBy(() -> Cursor.decode("before", cursor, ORDER, TYPES))
			.withMessageContaining("before: '")
			.withMessageContaining("is not a cursor of this list");
	}

	@Test
	void aNumberThatIsNoneIsRefused() {
		List<KeyType> types = List.of(new KeyType(Kind.INTEGER, false));
		String cursor = Base64.getUrlEncoder().encodeToString((ORDER + "\u001flmany").getBytes(StandardCharsets.UTF_8));
		assertThatExceptionOfType(InvalidQueryException.class)
			.isThrownBy(() -> Cursor.decode("after", cursor, ORDER, types));
	}

}
