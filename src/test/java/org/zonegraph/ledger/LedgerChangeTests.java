package org.zonegraph.ledger;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a change of the ledger says of the two statements it lies between. */
class LedgerChangeTests {

	private static LedgerStatement saying(String said, String... sources) {
		return new LedgerStatement("area:a nameEn", "area:a", List.of("area:a"), "Area", "A", "A", "nameEn", said,
				List.of(sources));
	}

	@Test
	void eachSideHasItsOwnValueAndSources() {
		LedgerChange change = LedgerChange.of(2, 7, "r2", saying("\"A\"", "source:one"),
				saying("\"B\"", "source:two", "source:three"));
		assertThat(change.kind()).isEqualTo("CHANGED");
		assertThat(change.id()).isEqualTo("000002-000007");
		assertThat(change.before()).isEqualTo("\"A\"");
		assertThat(change.after()).isEqualTo("\"B\"");
		assertThat(change.sourcesBefore()).containsExactly("source:one");
		assertThat(change.sourcesAfter()).containsExactly("source:two", "source:three");
	}

	@Test
	void whatIsAddedHadNothingBeforeAndWhatIsRemovedHasNothingAfter() {
		LedgerChange added = LedgerChange.of(2, 0, "r2", null, saying("\"A\"", "source:one"));
		assertThat(added.kind()).isEqualTo("ADDED");
		assertThat(added.before()).isNull();
		assertThat(added.sourcesBefore()).isEmpty();
		assertThat(added.sourcesAfter()).containsExactly("source:one");
		LedgerChange removed = LedgerChange.of(2, 1, "r2", saying("\"A\"", "source:one"), null);
		assertThat(removed.kind()).isEqualTo("REMOVED");
		assertThat(removed.after()).isNull();
		assertThat(removed.sourcesBefore()).containsExactly("source:one");
		assertThat(removed.sourcesAfter()).isEmpty();
	}

	@Test
	void aChangeOfNothingIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> LedgerChange.of(2, 0, "r2", null, null));
	}

}
