package org.zonegraph.element;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.zonegraph.model.Model;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.model.StatementNode;

/**
 * What is said of one field of a thing or of a relationship, and why it is believed.
 *
 * @param subject id of the thing, or the relationship's own id
 * @param field name of the field
 * @param value the value as it is written in the seed
 * @param rank whether it is the one that the field has, {@code PREFERRED}, or a rival of
 * it
 * @param evidence why it is believed
 * @param quote the words of the source, null where none were noted
 * @param readOn the day on which they were read, null where it was not noted
 */
public record Statement(String subject, String field, String value, String rank, Evidence evidence,
		@Nullable String quote, @Nullable String readOn) {

	/** The rank of what a field has. */
	public static final String FIRST = "PREFERRED";

	/**
	 * One that is stored.
	 * @param stored what is stored of it, what it is about and its sources included
	 * @return the statement
	 */
	private static Statement of(Map<String, Object> stored) {
		return new Statement(String.valueOf(stored.get(StatementNode.SUBJECT)),
				String.valueOf(stored.get(StatementNode.FIELD)), String.valueOf(stored.get("value")),
				String.valueOf(stored.get("rank")), Evidence.of(stored), (String) stored.get("quote"),
				(String) stored.get("readOn"));
	}

	/**
	 * Reads what {@link #about} returns.
	 * @param stored the list
	 * @return the statements in their order
	 */
	public static List<Statement> read(Value stored) {
		return stored.asList((each) -> of(each.asMap()));
	}

	/**
	 * Cypher that reads what is stored about something.
	 * @param id Cypher of its id
	 * @return an expression: a list of maps, in their order
	 */
	public static String about(String id) {
		return "COLLECT { MATCH (said:%s {%s: %s}) WITH said ORDER BY said.%s RETURN properties(said) }"
			.formatted(StatementNode.LABEL, StatementNode.SUBJECT, id, StatementNode.POSITION);
	}

	/**
	 * The types of relationship that it can be about: those that carry something.
	 * @param model what the schema says
	 * @return their names
	 */
	public static List<String> relationships(Model model) {
		return model.relationshipTypes()
			.stream()
			.filter(RelationshipType::isParallel)
			.map(RelationshipType::name)
			.toList();
	}

	/**
	 * Whether it is what the field has.
	 * @return false for a rival
	 */
	public boolean isPreferred() {
		return this.rank.equals(FIRST);
	}

	/**
	 * What is stored of it, but for what names other nodes.
	 * @param position its place among those of the same thing
	 * @return values by their names, without what is not known
	 */
	public Map<String, Object> stored(int position) {
		Map<String, Object> stored = this.evidence.stored();
		stored.putAll(Map.of(StatementNode.FIELD, this.field, "value", this.value, "rank", this.rank,
				StatementNode.POSITION, (long) position));
		put(stored, "quote", this.quote);
		put(stored, "readOn", this.readOn);
		return stored;
	}

	private static void put(Map<String, Object> stored, String name, @Nullable String value) {
		if (value != null) {
			stored.put(name, value);
		}
	}

}
