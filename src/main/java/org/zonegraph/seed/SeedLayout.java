package org.zonegraph.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.check.Problem;
import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.model.StatementNode;
import org.zonegraph.text.NearMiss;

/**
 * Which files a seed has and which columns they have, as follows from the model and from
 * which relationships have a file of their own.
 */
final class SeedLayout {

	private final Model model;

	private final Set<String> files;

	/**
	 * A layout.
	 * @param model what the schema says
	 * @param files names of the seed's files, without their ending
	 */
	SeedLayout(Model model, Set<String> files) {
		this.model = model;
		this.files = Set.copyOf(files);
	}

	/**
	 * All tables: one for each node type and one for each relationship with a file, each
	 * with one for the statements about it; identifiers of others, synonyms.
	 */
	List<Expected> tables() {
		return Stream
			.of(this.model.nodeTypes().stream().flatMap(this::tables),
					relationshipTypes().filter((type) -> this.files.contains(type.file())).flatMap(this::tables),
					Stream.of(identifiers(), synonyms()).filter((table) -> this.files.contains(table.name())))
			.flatMap((tables) -> tables)
			.toList();
	}

	private Stream<Expected> tables(NodeType type) {
		return tables(type, table(type));
	}

	private Stream<Expected> tables(RelationshipType type) {
		return tables(type, table(type));
	}

	private Stream<Expected> tables(StatementNode.Subject type, Expected rows) {
		return Stream
			.concat(Stream.of(rows),
					Stream.of(type).filter((each) -> each.stateable().count() > 0).map(this::statements))
			.filter((table) -> table == rows || this.files.contains(table.name()));
	}

	/** Finds files that the model knows nothing of. */
	void checkNames(List<Problem> problems) {
		List<String> known = tables().stream().map(Expected::name).toList();
		List<String> missing = Stream
			.concat(this.model.nodeTypes().stream().map(NodeType::plural),
					relationshipTypes().map(RelationshipType::file))
			.filter((name) -> !this.files.contains(name))
			.toList();
		this.files.stream()
			.filter((name) -> !known.contains(name))
			.forEach((name) -> problems.add(new Problem(name + ".csv", 1, "", name,
					"a file named by a type's plural or by a relationship" + NearMiss.hint(name, missing))));
	}

	/** What is said of single values of the nodes of a type, or of its relationships. */
	Expected statements(StatementNode.Subject type) {
		List<Column> columns = new ArrayList<>();
		columns.add(required("id", "Id of a row of %s.csv.".formatted(type.file())));
		columns.add(new Column("fields", property("fields", Property.Kind.TEXT_LIST, true), null,
				"The fields of that row that the evidence speaks of."));
		columns.add(text(StatementTable.VALUE,
				"A value that rivals the one of the field. Empty where the evidence is that of the value itself."));
		columns.add(new Column(StatementTable.RANK,
				new Property(StatementTable.RANK, Property.Kind.ENUM, "StatementRank", false, false, null,
						this.model.values("StatementRank")),
				null, this.model.description("Statement", StatementTable.RANK)));
		columns.addAll(evidence());
		columns.add(text(StatementTable.QUOTE, this.model.description("Statement", StatementTable.QUOTE)));
		columns.add(new Column(StatementTable.READ_ON, property(StatementTable.READ_ON, Property.Kind.DATE, false),
				null, this.model.description("Statement", StatementTable.READ_ON)));
		return new Expected(StatementTable.name(type),
				"Why the values of %s.csv are believed, where that is not said of the row as a whole, and their rivals."
					.formatted(type.file()),
				columns);
	}

	private static Property property(String name, Property.Kind kind, boolean required) {
		String type = (kind == Property.Kind.DATE) ? "PartialDate" : "String";
		return new Property(name, kind, type, required, false, null, List.of());
	}

	/** What things are called in registers of others; a seed can do without. */
	Expected identifiers() {
		List<Column> columns = new ArrayList<>();
		columns.add(text("id", "The identifier, with the prefix of its scheme, such as `wikidata:Q43684`."));
		columns.add(required(IdentifierTable.OF, "Id of the row that it is of, whatever its kind."));
		columns.addAll(evidence());
		return new Expected(IdentifierTable.NAME, this.model.description(IdentifierScheme.TYPE, null), columns);
	}

	/** Other words for what is in the data; a seed can do without. */
	Expected synonyms() {
		return new Expected(SynonymTable.NAME,
				"Other words that people use, in either language, so that a search for them finds what is meant. "
						+ "They are based on general usage and say nothing of the facts.",
				List.of(required("words", "What people write."), required("means",
						"Id of the row that the words are another name of, else the words that they stand for in names."),
						required("note", "On what it rests, and where it falls short.")));
	}

	private static Column required(String name, String description) {
		return new Column(name, property(name, Property.Kind.TEXT, true), null, description);
	}

	/** Types that come from the seed: neither derived nor evidence. */
	Stream<RelationshipType> relationshipTypes() {
		return this.model.relationshipTypes().stream().filter(RelationshipType::isInSeed);
	}

	/** Relationships without a file of their own are columns where they start. */
	List<Relationship> columns(NodeType type) {
		return type.relationships().stream().filter(Relationship::outgoing).filter((relationship) -> {
			RelationshipType each = this.model.relationshipType(relationship.type());
			return each.isInSeed() && !this.files.contains(each.file());
		}).toList();
	}

	Expected table(NodeType type) {
		List<Column> columns = new ArrayList<>();
		type.written()
			.forEach((property) -> columns.add(
					new Column(property.name(), property, null, this.model.description(type.name(), property.name()))));
		columns(type).forEach((relationship) -> columns.add(new Column(relationship.field(), null, relationship,
				this.model.description(type.name(), relationship.field()))));
		if (!type.isSource()) {
			columns.addAll(evidence());
		}
		return new Expected(type.plural(), this.model.description(type.name(), null), columns);
	}

	Expected table(RelationshipType type) {
		String holder = String.valueOf(type.propertiesType());
		List<Column> columns = new ArrayList<>();
		columns.add(text("id", "Id of the relationship itself."));
		columns.add(new Column("from", null, type.fieldTo(false).orElse(null), "Id of the node it starts at."));
		columns.add(new Column("to", null, type.fieldTo(true).orElse(null), "Id of the node it ends at."));
		type.written()
			.forEach((property) -> columns
				.add(new Column(property.name(), property, null, this.model.description(holder, property.name()))));
		columns.addAll(evidence());
		String description = type.fields()
			.stream()
			.map((field) -> this.model.description(field.owner(), field.field()))
			.findFirst()
			.orElse("");
		return new Expected(type.file(), description, columns);
	}

	private List<Column> evidence() {
		Property confidence = new Property(NodeType.CONFIDENCE, Property.Kind.ENUM, "Confidence", true, false, null,
				this.model.values("Confidence"));
		Property sources = property("sources", Property.Kind.TEXT_LIST, false);
		return List.of(
				new Column(confidence.name(), confidence, null, this.model.description("Evidence", confidence.name())),
				new Column(sources.name(), sources, null, "Ids of rows of sources.csv."),
				text("note", this.model.description("Evidence", "note")));
	}

	private static Column text(String name, String description) {
		boolean id = name.equals("id");
		return new Column(name, property(name, id ? Property.Kind.ID : Property.Kind.TEXT, id), null, description);
	}

	/**
	 * A file as it should be.
	 *
	 * @param name the file's name without its ending
	 * @param description what a row is
	 * @param columns its columns in order
	 */
	record Expected(String name, String description, List<Column> columns) {

		Expected {
			columns = List.copyOf(columns);
		}

		List<String> header() {
			return this.columns.stream().map(Column::name).toList();
		}

		/** What it says of statements beside their evidence. */
		List<Property> own() {
			return this.columns.stream()
				.filter((column) -> List.of(StatementTable.RANK, StatementTable.READ_ON).contains(column.name()))
				.map(Column::property)
				.filter(Objects::nonNull)
				.toList();
		}

		/** The columns that tell a row from others. */
		List<String> key() {
			if (this.columns.stream().anyMatch((column) -> column.name().equals("fields"))) {
				return header().subList(0, 3);
			}
			return header().contains("id") ? List.of("id") : header().subList(0, 2);
		}

	}

	/**
	 * A column.
	 *
	 * @param name its name
	 * @param property what it holds, null where it holds ids of other rows
	 * @param relationship the relationship whose other ends it holds, null where it holds
	 * a property or ids of rows of several files
	 * @param description what it says
	 */
	record Column(String name, @Nullable Property property, @Nullable Relationship relationship, String description) {
	}

}
