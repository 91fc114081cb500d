package org.zonegraph.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.RelationshipType;

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
	 * All tables: one for each node type, one for each relationship with a file,
	 * synonyms.
	 */
	List<Expected> tables() {
		return Stream
			.of(this.model.nodeTypes().stream().map(this::table),
					relationshipTypes().filter((type) -> this.files.contains(type.file())).map(this::table),
					Stream.of(synonyms()).filter((table) -> this.files.contains(table.name())))
			.flatMap((tables) -> tables)
			.toList();
	}

	/** Other words for what is in the data; a seed can do without. */
	Expected synonyms() {
		return new Expected(SynonymTable.NAME,
				"Other words that people use, in either language, so that a search for them finds what is meant. "
						+ "They rest on general usage and say nothing of the facts.",
				List.of(required("words", "What people write."), required("means",
						"Id of the row that the words are another name of, else the words that they stand for in names."),
						required("note", "On what it rests, and where it falls short.")));
	}

	private static Column required(String name, String description) {
		return new Column(name, new Property(name, Property.Kind.TEXT, "String", true, false, null, List.of()), null,
				description);
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
		type.properties()
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
		type.properties()
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
		Property sources = new Property("sources", Property.Kind.TEXT_LIST, "String", false, false, null, List.of());
		return List.of(
				new Column(confidence.name(), confidence, null, this.model.description("Evidence", confidence.name())),
				new Column(sources.name(), sources, null, "Ids of rows of sources.csv."),
				text("note", this.model.description("Evidence", "note")));
	}

	private static Column text(String name, String description) {
		Property property = new Property(name, name.equals("id") ? Property.Kind.ID : Property.Kind.TEXT, "String",
				name.equals("id"), false, null, List.of());
		return new Column(name, property, null, description);
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

		/** The columns that tell a row from others. */
		List<String> key() {
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
