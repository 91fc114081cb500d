package org.zonegraph.rdf;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.jspecify.annotations.Nullable;

import org.zonegraph.element.Link;
import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.Property;
import org.zonegraph.model.StatementNode;

/**
 * Parts of the graph as JSON-LD, for documents that show no more of a thing than was
 * asked for: what is said is what the whole graph says, made by the same {@link Facts}.
 */
public final class NodeObjects {

	private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

	private final Model model;

	private final RdfNames names;

	private final PropertyValues values;

	private final Compaction compaction;

	NodeObjects(Model model, RdfNames names, PropertyValues values, Map<String, Object> context) {
		this.model = model;
		this.names = names;
		this.values = values;
		this.compaction = new Compaction(names, context);
	}

	/**
	 * What the value of a property is beneath the property's name.
	 * @param property the property
	 * @param value the value, or several
	 * @return the same as JSON-LD
	 */
	public Object value(Property property, Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map((one) -> value(property, one)).toList();
		}
		return this.compaction.value(property.name(), this.values.of(property, value));
	}

	/**
	 * The statement beside a relationship, without its evidence.
	 * @param link the relationship, with what is known of what it carries
	 * @param number tells it apart in its document, in which it has no name
	 * @return a node object
	 */
	public NodeObject relationship(Link link, int number) {
		return object(subject(null, number), (facts, subject) -> facts.relationship(subject, link));
	}

	/**
	 * What is said of one field of a thing, or of a relationship that has no name,
	 * without its evidence.
	 * @param id the thing's id, null for the relationship of that number
	 * @param number the number of the relationship
	 * @param type what the thing or the relationship is
	 * @param told what is known of it, by the names of the schema, the field in any case
	 * @param rank 1 for what the field has, more for its rivals
	 * @return a node object
	 */
	public NodeObject statement(@Nullable String id, int number, StatementNode.Subject type, Map<String, ?> told,
			int rank) {
		Resource subject = subject(id, number);
		String field = String.valueOf(told.get(StatementNode.FIELD));
		Resource statement = (id != null) ? this.names.statement(this.names.node(id), field, rank)
				: VALUES.createBNode("r%d.%s-%d".formatted(number, field, rank));
		return object(statement, (facts, said) -> facts.statement(said, subject, type, told));
	}

	/**
	 * What a register of others calls a thing, without the evidence of that.
	 * @param id the thing's id
	 * @param scheme the register
	 * @param value what it is called there
	 * @return a node object
	 */
	public NodeObject identifier(String id, IdentifierScheme scheme, String value) {
		Resource subject = this.names.node(id);
		return object(this.names.part(this.names.node(id), scheme.prefix() + ":" + value),
				(facts, said) -> facts.identifier(said, subject, scheme, value));
	}

	/**
	 * Says how far something can be trusted.
	 * @param of what is trusted
	 * @param confidence the grade, null where it was not asked for
	 * @param note the note, null where there is none
	 */
	public void grade(NodeObject of, @Nullable String confidence, @Nullable String note) {
		say(of, VALUES.createBNode(), (facts, subject) -> facts.graded(subject, confidence, note));
	}

	private Resource subject(@Nullable String id, int number) {
		return (id != null) ? this.names.node(id) : VALUES.createBNode("r" + number);
	}

	private NodeObject object(Resource subject, BiConsumer<Facts, Resource> said) {
		NodeObject object = new NodeObject();
		object.add("@id", Compaction.id(subject));
		say(object, subject, said);
		return object;
	}

	private void say(NodeObject object, Resource subject, BiConsumer<Facts, Resource> said) {
		said.accept(new Facts(this.model, this.names, (each) -> {
			String term = this.compaction.term(each.getPredicate());
			object.add(term, this.compaction.value(term, each.getObject()));
		}), subject);
	}

}
