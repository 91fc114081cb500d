package org.zonegraph.query.question;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FilterNullsTests {

	private static void refused(Map<String, Object> filter, String path) {
		assertThatExceptionOfType(InvalidQueryException.class).isThrownBy(() -> FilterNulls.refuse("areas", filter))
			.withMessage("areas: %s is null; leave it out, or ask for what is not known by isNull: true", path)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("INVALID_FILTER"));
	}

	@Test
	void nullIsRefusedWithItsPathHoweverDeep() {
		refused(Collections.singletonMap("not", null), "filter.not");
		refused(Map.of("id", Collections.singletonMap("eq", null)), "filter.id.eq");
		refused(Map.of("id", Map.of("in", Arrays.asList("area:x", null))), "filter.id.in.1");
		refused(Map.of("or", List.of(Map.of(), Map.of("province", Collections.singletonMap("region", null)))),
				"filter.or.1.province.region");
	}

	@Test
	void whatIsEmptyIsNotNull() {
		assertThatCode(() -> FilterNulls.refuse("areas",
				Map.of("id", Map.of(), "or", List.of(), "not", Map.of("type", Map.of("isNull", true)))))
			.doesNotThrowAnyException();
	}

}
