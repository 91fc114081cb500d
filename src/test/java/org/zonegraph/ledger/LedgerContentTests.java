package org.zonegraph.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

import org.zonegraph.element.Evidence;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;
import org.zonegraph.model.Model;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the ledger says of two revisions is what was edited between them, no more and no
 * less.
 */
@Tag("properties")
class LedgerContentTests {

	private static final Model MODEL = model();

	private static final Seed SEED = SeedReader.read(MODEL, "file:seed/");

	private static final LedgerContent SHIPPED = Ledgers.of(MODEL, SEED);

	private static Model model() {
		try {
			return SchemaReader.read(Files.readString(Path.of("schema.graphqls")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Seed seed(List<Node> nodes, List<Link> links, List<Statement> statements) {
		return new Seed("changed", SEED.imprint(), nodes, links, statements, SEED.identifiers(), SEED.synonyms(),
				SEED.files());
	}

	@Test
	void theSameDataIsTheSameLedgerWhateverTheOrderOfItsRows() {
		List<Node> nodes = new ArrayList<>(SEED.nodes());
		List<Link> links = new ArrayList<>(SEED.links());
		List<Statement> statements = new ArrayList<>(SEED.statements());
		List.of(nodes, links, statements).forEach((rows) -> Collections.shuffle(rows, new Random(1)));
		LedgerContent shuffled = Ledgers.of(MODEL, seed(nodes, links, statements));
		assertThat(shuffled.since(SHIPPED)).isEmpty();
		assertThat(shuffled.digest()).isEqualTo(SHIPPED.digest());
		assertThat(LedgerContent.read(SHIPPED.bytes())).isEqualTo(SHIPPED);
	}

	private static LedgerContent saying(String said) {
		LedgerStatement statement = new LedgerStatement("area:a names", "area:a", List.of("area:a"), "Area", "A", "A",
				"names", said, List.of());
		return new LedgerContent(Map.of(statement.key(), statement));
	}

	@Test
	void anEmptyListSaysNothing() {
		LedgerContent nothing = new LedgerContent(Map.of());
		assertThat(saying("[]").since(nothing)).isEmpty();
		assertThat(nothing.since(saying("[]"))).isEmpty();
		assertThat(saying("[\"x\"]").since(saying("[]"))).singleElement()
			.satisfies((difference) -> assertThat(difference.before()).isNull());
		assertThat(saying("[]").since(saying("[\"x\"]"))).singleElement()
			.satisfies((difference) -> assertThat(difference.after()).isNull());
	}

	@Test
	void rivalsThatSayTheSameByOtherSourcesAreBothKept() {
		Statement rival = SEED.statements().stream().filter((each) -> !each.isPreferred()).findFirst().orElseThrow();
		List<Statement> others = Stream.of("another one", "a third")
			.map((note) -> new Statement(rival.subject(), rival.field(), rival.value(), rival.rank(),
					new Evidence(rival.evidence().confidence(), List.of("source:gb"), note), null, null))
			.toList();
		List<Statement> statements = new ArrayList<>(others);
		statements.addAll(SEED.statements());
		LedgerContent first = Ledgers.of(MODEL, seed(SEED.nodes(), SEED.links(), statements));
		Collections.reverse(statements);
		LedgerContent last = Ledgers.of(MODEL, seed(SEED.nodes(), SEED.links(), statements));
		assertThat(first.digest()).isEqualTo(last.digest()).isNotEqualTo(SHIPPED.digest());
		assertThat(first.since(SHIPPED)).singleElement()
			.satisfies((difference) -> assertThat(Objects.requireNonNull(difference.after()).said())
				.contains("another one", "a third", Objects.requireNonNull(difference.before()).said()));
	}

	@Test
	void everyThingRelationshipAndStatementOfTheSeedIsInTheLedger() {
		Set<String> subjects = SHIPPED.statements()
			.values()
			.stream()
			.map(LedgerStatement::subject)
			.collect(Collectors.toSet());
		assertThat(subjects).containsAll(SEED.nodes().stream().map(Node::id).toList())
			.containsAll(SEED.links()
				.stream()
				.filter((link) -> !link.type().equals(RelationshipType.CITES))
				.map(Link::id)
				.toList());
		String quotes = SHIPPED.statements().values().stream().map(LedgerStatement::said).collect(Collectors.joining());
		SEED.statements()
			.stream()
			.map(Statement::quote)
			.filter(Objects::nonNull)
			.limit(200)
			.forEach((quote) -> assertThat(quotes).contains(LedgerStatement.canonical(quote)));
	}

	@Test
	void valuesAreCanonicalJson() {
		Map<String, Object> value = new HashMap<>();
		value.put("b", List.of(1.0, 1e21, 0.000001, 4.50, 100L));
		value.put("a", "\u20ac\n\"");
		assertThat(LedgerStatement.canonical(value)).isEqualTo("{\"a\":\"€\\n\\\"\",\"b\":[1,1e+21,0.000001,4.5,100]}");
		assertThat(LedgerStatement.canonical("a")).isEqualTo("\"a\"");
		assertThat(LedgerStatement.canonical(2.50)).isEqualTo("2.5");
	}

	/** Edits of different rows, each of which is one change. */
	@Property(seed = "20261127")
	void whatWasEditedIsToldAndNothingElse(@ForAll long number) {
		Random random = new Random(number);
		List<Node> nodes = new ArrayList<>(SEED.nodes());
		List<Link> links = new ArrayList<>(SEED.links());
		List<Statement> statements = new ArrayList<>(SEED.statements());
		Set<String> expected = new TreeSet<>();
		Set<String> edited = new TreeSet<>();
		for (int edit = random.nextInt(12); edit >= 0; edit--) {
			switch (random.nextInt(6)) {
				case 0 -> changeValue(random, nodes, statements, edited, expected);
				case 1 -> changeEvidence(random, nodes, edited, expected);
				case 2 -> {
					Node copy = nodes.get(random.nextInt(nodes.size()));
					String id = copy.id() + "-new" + edit;
					nodes.add(random.nextInt(nodes.size()), new Node(copy.type(), id, copy.values()));
					expected.add("ADDED %s null".formatted(id));
				}
				case 3 -> removeNode(random, nodes, links, statements, edited, expected);
				case 4 -> {
					int index = random.nextInt(links.size());
					Link link = links.get(index);
					if (!link.type().equals(RelationshipType.CITES)
							&& statements.stream().noneMatch((each) -> each.subject().equals(link.id()))
							&& edited.add(link.id())) {
						links.remove(index);
						expected.add("REMOVED %s null".formatted(link.id()));
					}
				}
				default -> {
					int index = random.nextInt(statements.size());
					Statement was = statements.get(index);
					if (edited.add(was.subject())) {
						statements.set(index, new Statement(was.subject(), was.field(), was.value(), was.rank(),
								new Evidence(was.evidence().confidence(), was.evidence().sources(), "note " + edit),
								was.quote(), was.readOn()));
						expected.add("CHANGED %s %s".formatted(was.subject(), was.field()));
					}
				}
			}
		}
		List<LedgerContent.Difference> differences = Ledgers.of(MODEL, seed(nodes, links, statements)).since(SHIPPED);
		assertThat(differences.stream()
			.map((each) -> LedgerChange.of(2, 0, "r", each.before(), each.after()))
			.map((change) -> "%s %s %s".formatted(change.kind(), change.subject(), change.field()))
			.toList()).containsExactlyInAnyOrderElementsOf(expected);
	}

	private static void changeValue(Random random, List<Node> nodes, List<Statement> statements, Set<String> edited,
			Set<String> expected) {
		int index = random.nextInt(nodes.size());
		Node node = nodes.get(index);
		List<String> fields = node.values()
			.entrySet()
			.stream()
			.filter((each) -> each.getValue() instanceof String
					&& !Set.of("confidence", "note").contains(each.getKey()))
			.map(Map.Entry::getKey)
			.filter((field) -> node.type().property(field).isPresent())
			.filter((field) -> statements.stream()
				.noneMatch((each) -> each.subject().equals(node.id()) && each.field().equals(field)))
			.toList();
		if (!fields.isEmpty() && edited.add(node.id())) {
			String field = fields.get(random.nextInt(fields.size()));
			Map<String, Object> values = new HashMap<>(node.values());
			values.put(field, values.get(field) + " changed");
			nodes.set(index, new Node(node.type(), node.id(), values));
			expected.add("CHANGED %s %s".formatted(node.id(), field));
		}
	}

	private static void changeEvidence(Random random, List<Node> nodes, Set<String> edited, Set<String> expected) {
		int index = random.nextInt(nodes.size());
		Node node = nodes.get(index);
		if (edited.add(node.id())) {
			Map<String, Object> values = new HashMap<>(node.values());
			values.put("note", "another note");
			nodes.set(index, new Node(node.type(), node.id(), values));
			expected.add("CHANGED %s evidence".formatted(node.id()));
		}
	}

	/** With all that is at it, of which the relationships are told too. */
	private static void removeNode(Random random, List<Node> nodes, List<Link> links, List<Statement> statements,
			Set<String> edited, Set<String> expected) {
		Node node = nodes.get(random.nextInt(nodes.size()));
		boolean plain = links.stream()
			.noneMatch((link) -> link.to().equals(node.id())
					|| (link.from().equals(node.id()) && !link.type().equals(RelationshipType.CITES)));
		if (plain && SEED.nodes().contains(node)
				&& SEED.identifiers().stream().noneMatch((each) -> each.subject().equals(node.id()))
				&& edited.add(node.id())) {
			nodes.remove(node);
			links.removeIf((link) -> link.from().equals(node.id()));
			statements.removeIf((statement) -> statement.subject().equals(node.id()));
			expected.add("REMOVED %s null".formatted(node.id()));
		}
	}

}
