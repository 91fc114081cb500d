package org.zonegraph.element;

import java.util.Map;

import org.zonegraph.model.IdentifierScheme;
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
	 * What is stored of it, but for what names nodes.
	 * @param position its place among all
	 * @return values by their names, without what is not known
	 */
	public Map<String, Object> stored(int position) {
		Map<String, Object> stored = this.evidence.stored();
		stored.putAll(Map.of("scheme", this.scheme.constant(), "value", value(), "url", this.scheme.url(value()),
				StatementNode.POSITION, (long) position));
		return stored;
	}

}
