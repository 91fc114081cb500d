package org.zonegraph.element;

import java.util.LinkedHashMap;
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

	/** Under what the value is told. */
	public static final String VALUE = "value";

	/** Under what the rank is told. */
	public static final String RANK = "rank";

	/** Under what the words of the source are told. */
	public static final String QUOTE = "quote";

	/** Under what the day is told on which they were read. */
	public static final String READ_ON = "readOn";

	/**
	 * One that is stored.
	 * @param stored what is stored of it, what it is about and its sources included
	 * @return the statement
	 */
	private static Statement of(Map<String, Object> stored) {
		return new Statement(String.valueOf(stored.get(StatementNode.SUBJECT)),
				String.valueOf(stored.get(StatementNode.FIELD)), String.valueOf(stored.get(VALUE)),
				String.valueOf(stored.get(RANK)), Evidence.of(stored), (String) stored.get(QUOTE),
				(String) stored.get(READ_ON));
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
		return beside(StatementNode.LABEL, id);
	}

	/** Cypher that reads what is stored beside something and joined to it by its id. */
	static String beside(String label, String id) {
		return "COLLECT { MATCH (said:%s {%s: %s}) WITH said ORDER BY said.%s RETURN properties(said) }"
			.formatted(label, StatementNode.SUBJECT, id, StatementNode.POSITION);
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
		return this.rank.equals(StatementNode.PREFERRED);
	}

	/**
	 * What is told of it wherever it is taken away.
	 * @return values by the names of the schema, its grade, note and sources among them,
	 * without what is not known
	 */
	public Map<String, Object> told() {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put(StatementNode.FIELD, this.field);
		told.put(VALUE, this.value);
		told.put(RANK, this.rank);
		told.putAll(this.evidence.told());
		put(told, QUOTE, this.quote);
		put(told, READ_ON, this.readOn);
		return told;
	}

	/**
	 * What is stored of it, but for the id of what it is about.
	 * @param position its place among those of the same thing
	 * @return values by their names, without what is not known
	 */
	public Map<String, Object> stored(int position) {
		Map<String, Object> stored = told();
		stored.put(StatementNode.POSITION, (long) position);
		return stored;
	}

	private static void put(Map<String, Object> told, String name, @Nullable String value) {
		if (value != null) {
			told.put(name, value);
		}
	}

}
