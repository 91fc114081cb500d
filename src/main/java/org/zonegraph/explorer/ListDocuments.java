package org.zonegraph.explorer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zonegraph.model.Model;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;

/**
 * Derived documents of lists: for each kind of thing the question that asks for a page of
 * those that fit a filter, with how many have which value of what they can be sorted out
 * by. A new type has its list, and files of it, without anybody writing its question.
 */
public final class ListDocuments {

	/** What names of these documents begin with. */
	public static final String PREFIX = "list-";

	/** A table of more is read by nobody. */
	private static final int COLUMNS = 5;

	private ListDocuments() {
	}

	/**
	 * The documents of a schema.
	 * @param model the schema as read
	 * @return texts of documents by name, such as {@code list-areas}
	 */
	public static Map<String, String> of(Model model) {
		Map<String, String> all = new LinkedHashMap<>();
		model.things().forEach((type) -> all.put(PREFIX + type.plural(), document(type)));
		return all;
	}

	private static String document(NodeType type) {
		String columns = columns(type).stream()
			.map((field) -> type.relationship(field).isPresent() ? field + " { id name(language: $language) }" : field)
			.collect(Collectors.joining(" "));
		return """
				# Every %1$s that fits, a page at a time, with how many there are of which sort.
				query List%1$s($filter: %1$sFilter, $orderBy: [%1$sOrder!], $first: Int! = 36, $after: String, $language: Language! = EN) {
				  list: %2$s(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
				    totalCount pageInfo { hasNextPage endCursor }
				    facets(by: [%3$s]) { facet missing buckets { value label(language: $language) count } }
				    nodes { id name(language: $language) %4$s evidence { confidence readAs } }
				  }
				}
				"""
			.formatted(type.name(), type.plural(),
					facets(type).stream().map(Names::constant).collect(Collectors.joining(", ")), columns);
	}

	/**
	 * By what a list can be sorted out: what is counted of it, but dates.
	 * @param type a node type
	 * @return names of its fields, the grade last
	 */
	public static List<String> facets(NodeType type) {
		Stream<String> values = type.properties()
			.stream()
			.filter((property) -> property.facet() && property.kind() != Property.Kind.DATE)
			.map(Property::name);
		Stream<String> ones = type.toOnes().filter(Relationship::facet).map(Relationship::field);
		return Stream.of(values, ones, Stream.of(NodeType.CONFIDENCE)).flatMap((names) -> names).toList();
	}

	/**
	 * What a list tells of each entry beside its name.
	 * @param type a node type
	 * @return names of its fields
	 */
	public static List<String> columns(NodeType type) {
		Stream<String> facets = facets(type).stream().filter((field) -> !field.equals(NodeType.CONFIDENCE));
		Stream<String> dates = type.properties()
			.stream()
			.filter((property) -> property.kind() == Property.Kind.DATE)
			.map(Property::name);
		Stream<String> numbers = type.properties()
			.stream()
			.filter((property) -> property.kind() == Property.Kind.INTEGER || property.kind() == Property.Kind.DECIMAL)
			.map(Property::name);
		return Stream.of(facets, dates, numbers).flatMap((names) -> names).distinct().limit(COLUMNS).toList();
	}

}
