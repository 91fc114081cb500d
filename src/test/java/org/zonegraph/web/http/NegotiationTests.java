package org.zonegraph.web.http;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

class NegotiationTests {

	private static final List<MediaType> OFFERED = MediaType.parseMediaTypes("application/json,text/csv,text/html");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                       | application/json
			*/*                                      | application/json
			text/*                                   | text/csv
			text/html                                | text/html
			text/html, */*                           | text/html
			text/html, */*;q=0.8                     | text/html
			text/html;q=0.5, */*;q=0.8               | application/json
			text/html, text/csv                      | text/html
			text/csv, text/html                      | text/csv
			application/json;q=0, */*                | text/csv
			image/png                                |
			application/json;q=0                     |
			""")
	void theBestQualityIsChosenThenThePreciserThenTheEarlier(String accept, String chosen) {
		assertThat(Negotiation.choose(MediaType.parseMediaTypes(accept), OFFERED).map(MediaType::toString).orElse(null))
			.isEqualTo(chosen);
	}

}
