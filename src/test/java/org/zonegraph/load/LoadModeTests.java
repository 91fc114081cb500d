package org.zonegraph.load;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zonegraph.graph.Imprint;
import org.zonegraph.graph.Revision;
import org.zonegraph.seed.Seed;

import static org.assertj.core.api.Assertions.assertThat;

/** Copies of the application that share a database do not take turns in loading. */
class LoadModeTests {

	private static final Seed SEED = new Seed("mine", imprint("2026-02-02"), List.of(), List.of(), List.of(), List.of(),
			List.of(), Map.of());

	private static Imprint imprint(String issuedOn) {
		return new Imprint("title", null, "publisher", issuedOn, "licence", null);
	}

	private static @Nullable Revision held(@Nullable String held) {
		if (held == null) {
			return null;
		}
		String[] parts = held.split(" ");
		return new Revision(parts[0], parts[2], ZonedDateTime.now(), Map.of(), imprint(parts[1]));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			ALWAYS,     ,                        true
			ALWAYS,     other 2026-03-03 layout, true
			NEWER,      ,                        true
			NEWER,      other 2026-01-01 layout, true
			NEWER,      other 2026-02-02 layout, false
			NEWER,      other 2026-03-03 layout, false
			NEWER,      other 2026-03-03 former, false
			NEWER,      mine 2026-02-02 former,  true
			WHEN_EMPTY, ,                        true
			WHEN_EMPTY, other 2026-01-01 layout, false
			NEVER,      ,                        false
			NEVER,      other 2026-01-01 layout, false
			""")
	void whenASeedTakesThePlaceOfWhatIsThere(LoadMode mode, @Nullable String held, boolean loads) {
		assertThat(mode.loads(held(held), SEED, "layout")).isEqualTo(loads);
	}

}
