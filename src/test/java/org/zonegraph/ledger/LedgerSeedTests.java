package org.zonegraph.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.zonegraph.element.Node;
import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;

/** What the ledger keeps of a revision is enough to load it again. */
class LedgerSeedTests {

	private static final Model MODEL = model();

	private static final Seed SHIPPED = SeedReader.read(MODEL, "file:seed/");

	private static final LedgerContent CONTENT = LedgerContent.read(Ledgers.of(MODEL, SHIPPED).bytes());

	private static Model model() {
		try {
			return SchemaReader.read(Files.readString(Path.of("schema.graphqls")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static LedgerSeed.Made made(LedgerContent content) {
		String beside = LedgerBeside.of(SHIPPED).json();
		return LedgerSeed.of(MODEL, SHIPPED.revision(), content, LedgerBeside.read(beside, SHIPPED.imprint(), ""));
	}

	@Test
	void theSeedThatIsMadeOfTheLedgerIsTheOneThatTheLedgerWasMadeOf() {
		LedgerSeed.Made made = made(CONTENT);
		assertThat(made.leftOut()).isEmpty();
		Seed seed = made.seed();
		assertThat(seed.nodes()).isEqualTo(SHIPPED.nodes());
		assertThat(seed.statements()).isEqualTo(SHIPPED.statements());
		assertThat(seed.identifiers()).isEqualTo(SHIPPED.identifiers());
		assertThat(seed.synonyms()).isEqualTo(SHIPPED.synonyms());
		assertThat(seed.imprint()).isEqualTo(SHIPPED.imprint());
		assertThat(seed.revision()).isEqualTo(SHIPPED.revision());
		assertThat(seed.links()).containsExactlyInAnyOrderElementsOf(SHIPPED.links());
		assertThat(seed.links().stream().filter((link) -> !link.type().equals("CITES")).toList())
			.isEqualTo(SHIPPED.links().stream().filter((link) -> !link.type().equals("CITES")).toList());
	}

	@Test
	void whatAnEarlierReleaseKeptIsTheSameDataWithoutSynonyms() {
		LedgerContent sorted = new LedgerContent(new TreeMap<>(CONTENT.statements()));
		LedgerSeed.Made made = LedgerSeed.of(MODEL, "r", sorted,
				LedgerBeside.read(null, SHIPPED.imprint(), "2026-01-02"));
		assertThat(made.leftOut()).isEmpty();
		assertThat(made.seed().nodes()).containsExactlyInAnyOrderElementsOf(SHIPPED.nodes());
		assertThat(made.seed().imprint().issuedOn()).isEqualTo("2026-01-02");
		assertThat(made.seed().synonyms()).isEmpty();
	}

	@Test
	void whatTheSchemaNoLongerHasIsLeftOutAndCounted() {
		Map<String, LedgerStatement> statements = new LinkedHashMap<>(CONTENT.statements());
		Node area = SHIPPED.nodes().stream().filter((node) -> node.id().startsWith("area:")).findFirst().orElseThrow();
		LedgerStatement known = Objects.requireNonNull(statements.get(area.id()));
		for (LedgerStatement gone : List.of(
				new LedgerStatement(area.id() + " altitude", area.id(), known.about(), "AREA", "", "", "altitude", "12",
						List.of()),
				new LedgerStatement("castle:c", "castle:c", List.of("castle:c"), "CASTLE", "", "", null,
						"{\"id\":\"castle:c\"}", List.of()),
				new LedgerStatement("castle:c height", "castle:c", List.of("castle:c"), "CASTLE", "", "", "height", "3",
						List.of()),
				new LedgerStatement(area.id() + " BESIEGES castle:c", area.id() + " BESIEGES castle:c", List.of(),
						"BESIEGES", "", "", null,
						"{\"confidence\":\"OFFICIAL\",\"from\":\"%s\",\"to\":\"castle:c\"}".formatted(area.id()),
						List.of()))) {
			statements.put(gone.key(), gone);
		}
		LedgerSeed.Made made = made(new LedgerContent(statements));
		assertThat(made.leftOut()).isEqualTo(Map.of("AREA.altitude", 1, "CASTLE", 1, "BESIEGES", 1));
		assertThat(made.seed().nodes()).isEqualTo(SHIPPED.nodes());
	}

}
