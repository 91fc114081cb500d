package org.zonegraph.rdf;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * Compaction of JSON-LD, of one value: as short as the context lets it be. What the
 * context does not define says itself what it is.
 */
final class Compaction {

	private static final String TYPE = "@type";

	private static final String VALUE = "@value";

	private static final String LANGUAGE = "@language";

	private final String vocabulary;

	private final Map<String, String> prefixes;

	private final Map<String, Object> context;

	Compaction(RdfNames names, Map<String, Object> context) {
		this.vocabulary = names.term("").stringValue();
		this.prefixes = names.prefixes();
		this.context = context;
	}

	/** What something is called under {@code @id}. */
	static String id(Resource resource) {
		return (resource instanceof BNode blank) ? "_:" + blank.getID() : resource.stringValue();
	}

	/** What a predicate is called as a key. */
	String term(IRI predicate) {
		return predicate.equals(RDF.TYPE) ? TYPE : name(predicate);
	}

	/** A term of ours, or of others with its prefix. */
	private String name(IRI iri) {
		String whole = iri.stringValue();
		if (whole.startsWith(this.vocabulary)) {
			return whole.substring(this.vocabulary.length());
		}
		return this.prefixes.entrySet()
			.stream()
			.filter((prefix) -> whole.startsWith(prefix.getValue()))
			.findFirst()
			.map((prefix) -> prefix.getKey() + ":" + whole.substring(prefix.getValue().length()))
			.orElse(whole);
	}

	/** What a value is beneath a term. */
	Object value(String term, Value value) {
		Map<?, ?> definition = (this.context.get(term) instanceof Map<?, ?> known) ? known : Map.of();
		Object type = term.equals(TYPE) ? "@vocab" : definition.get(TYPE);
		if (value instanceof Literal literal) {
			return literal(literal, type, definition.get(LANGUAGE));
		}
		if (value instanceof IRI iri && "@vocab".equals(type)) {
			return name(iri);
		}
		String id = id((Resource) value);
		return "@id".equals(type) ? id : Map.of("@id", id);
	}

	private static Object literal(Literal literal, @Nullable Object type, @Nullable Object language) {
		String text = literal.getLabel();
		String own = literal.getLanguage().orElse(null);
		IRI datatype = literal.getDatatype();
		boolean plain = own == null && datatype.equals(XSD.STRING);
		if ((own != null) ? own.equals(language)
				: plain ? type == null && language == null : ("xsd:" + datatype.getLocalName()).equals(type)) {
			return text;
		}
		if (type == null && datatype.equals(XSD.INTEGER)) {
			return Long.valueOf(text);
		}
		if (type == null && datatype.equals(XSD.BOOLEAN)) {
			return Boolean.valueOf(text);
		}
		Map<String, Object> whole = new LinkedHashMap<>();
		if (own != null) {
			whole.put(LANGUAGE, own);
		}
		else if (!plain) {
			whole.put(TYPE, "xsd:" + datatype.getLocalName());
		}
		whole.put(VALUE, text);
		return whole;
	}

}
