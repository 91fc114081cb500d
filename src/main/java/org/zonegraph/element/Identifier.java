package org.zonegraph.element;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Value;

import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.StatementNode;

/**
 * What a thing is called in a register of others, and why it is believed to be the same.
 *
 * @param id the whole of it, such as {@code wikidata:Q43684}
 * @param subject id of the thing
 * @param scheme the register
 * @param evidence why it is believed
 */
public record Identifier(String id, String subject, IdentifierScheme scheme, Evidence evidence) {

	/**
	 * What it is called there.
	 * @return the id without the prefix of its scheme
	 */
	public String value() {
		return NodeId.of(this.id).slug();
	}

	/**
	 * Reads what {@link #about} returns.
	 * @param stored the list
	 * @param model what the schema says
	 * @return the identifiers in their order
	 */
	public static List<Identifier> read(Value stored, Model model) {
		return stored.asList((each) -> of(each.asMap(), model));
	}

	private static Identifier of(Map<String, Object> stored, Model model) {
		String id = String.valueOf(stored.get(Link.ID));
		return new Identifier(id, String.valueOf(stored.get(StatementNode.SUBJECT)),
				IdentifierScheme.of(model, id).orElseThrow(), Evidence.of(stored));
	}

	/**
	 * Cypher that reads what is stored of the identifiers of a thing.
	 * @param id Cypher of its id
	 * @return an expression: a list of maps, in their order
	 */
	public static String about(String id) {
		return Statement.beside(IdentifierScheme.LABEL, id);
	}

	/**
	 * What is told of it wherever it is taken away.
	 * @return values by the names of the schema, its grade, note and sources among them
	 */
	public Map<String, Object> told() {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("scheme", this.scheme.constant());
		told.put("value", value());
		told.put("url", this.scheme.url(value()));
		told.putAll(this.evidence.told());
		return told;
	}

	/**
	 * What is stored of it, but for the id of what it is of.
	 * @param position its place among all
	 * @return values by their names, without what is not known
	 */
	public Map<String, Object> stored(int position) {
		Map<String, Object> stored = told();
		stored.put(Link.ID, this.id);
		stored.put(StatementNode.POSITION, (long) position);
		return stored;
	}

}
