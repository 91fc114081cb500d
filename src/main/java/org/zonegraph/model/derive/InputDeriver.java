package org.zonegraph.model.derive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;

/** Derives the inputs of the public schema: filters, orders and aggregates. */
public final class InputDeriver {

	/**
	 * The part of a filter that compares the grades of values, and of an order by one.
	 */
	public static final String GRADES = "confidenceOf";

	private static final String SHARED = """
			"Which way an order runs. Text runs as a reader would have it: regardless of case and accents, a Chinese character where its pinyin stands; enums run as the schema lists their values."
			enum SortDirection {
			  "Smallest first; what is not known comes last."
			  ASC
			  "Largest first; what is not known comes last."
			  DESC
			}

			"Not farther from a point than this, along a great circle. A box is a filter by `latitude` and `longitude`."
			input NearFilter {
			  "Degrees north of the point, -90 to 90."
			  latitude: Float!
			  "Degrees east of the point, -180 to 180."
			  longitude: Float!
			  "The most kilometres, 0 to 20,100, which is anywhere."
			  km: Float!
			}

			"From what a chain of relationships leads to a thing, as `paths` finds them."
			input ReachFilter {
			  "Id of the thing."
			  id: ID!
			  "The longest chain, in steps, 1 to 4."
			  maxHops: Int! = 3
			  "Only by these kinds of relationship, through whatever node; where this is not given, as for `paths`."
			  relationships: [RelationshipKind!]
			  "Only through nodes of these kinds, as for `paths`."
			  through: [EntityKind!]
			}

			"Order by how many there are."
			input CountOrder @oneOf {
			  "Which way."
			  count: SortDirection
			}

			""";

	/** The part of a filter that compares distances. */
	public static final String NEAR = "near";

	/** The part of a filter that asks what a text finds. */
	public static final String SEARCH = "search";

	/** The part of a filter that asks what a chain leads from. */
	public static final String REACHES = "reaches";

	/** What an entry of a list is asked by: the relationship that leads to it. */
	public static final String EDGE = "edge";

	/** What an entry of a list is asked by: what stands there. */
	public static final String NODE = "node";

	/** The part of a filter that compares what things rest on. */
	static final String SOURCES = """
			  "By the sources that it is based on: those of its evidence and of the statements about its values."
			  %s: SourceListFilter
			""".formatted(NodeType.SOURCES);

	private final Model model;

	private final StringBuilder out = new StringBuilder(SHARED);

	private final ComparisonDeriver comparisons = new ComparisonDeriver();

	private final TypeInputs types;

	private final AggregateDeriver aggregates;

	InputDeriver(Model model) {
		this.model = model;
		this.types = new TypeInputs(this.out, this.comparisons, model);
		this.aggregates = new AggregateDeriver(this.out, model);
	}

	String derive() {
		this.out.append(ComparisonDeriver.SHARED).append(this.comparisons.ofNumbers());
		entities();
		citations();
		this.model.nodeTypes().forEach((type) -> {
			this.types.filter(type, type.name(), "");
			if (isListed(type)) {
				this.types.list(type.name());
			}
			this.types.order(type, type.name(), "");
			this.aggregates.list(type, type.name(), null);
			this.types.fields(type, type.name());
			this.out.append(GradeDeriver.derive(this.model, type));
		});
		this.model.links().forEach(this::link);
		Map<String, Relationship> entries = new LinkedHashMap<>();
		this.model.nodeTypes()
			.stream()
			.flatMap(NodeType::lists)
			.filter((list) -> list.propertiesType() != null)
			.forEach((list) -> entries.putIfAbsent(list.entries(), list));
		entries.values().forEach(this::entries);
		return this.out.append(this.comparisons.ofEnums()).toString();
	}

	/** What can be asked of nodes of which only the interface is known. */
	private void entities() {
		String kinds = this.model.implementations("Entity")
			.stream()
			.map((type) -> "  \"%s.\"\n  %s".formatted(type.name(), type.constant()))
			.collect(Collectors.joining("\n"));
		this.out.append("""

				"The kinds of entity."
				enum EntityKind {
				%s
				}

				""".formatted(kinds));
		mixed("Entity", "", "");
	}

	/** Whether a list leads to it, so that there is something to filter. */
	private boolean isListed(NodeType type) {
		return type.isSource() || this.model.things()
			.stream()
			.flatMap(NodeType::lists)
			.anyMatch((list) -> list.entries().equals(type.name()));
	}

	private void mixed(String name, String filters, String orders) {
		this.out.append("""

				"Which entities. All that is given must hold."
				input %1$sFilter {
				%2$s%3$s  "By its id."
				  id: IdFilter
				  "By its kind."
				  kind: EntityKindFilter
				  "By how far it can be trusted."
				  confidence: ConfidenceFilter
				%4$s}

				"How entities are ordered."
				input %1$sOrder @oneOf {
				%5$s  "By id."
				  id: SortDirection
				  "By the name that `name` shows."
				  name: SortDirection
				  "By the grade of its evidence, the strongest first."
				  confidence: SortDirection
				}
				""".formatted(name, TypeInputs.logic(name + "Filter"), filters, SOURCES, orders));
		this.types.list(name);
	}

	/** What is stored on relationships, each of which may be a thing of its own. */
	private void link(NodeType link) {
		this.types.filter(link, link.name(), "");
		this.types.order(link, link.name(), "");
		if (link.isThing()) {
			this.aggregates.list(link, link.name(), null);
		}
		else {
			this.aggregates.edge(link);
		}
		this.model.relationshipTypes()
			.stream()
			.filter((type) -> link.name().equals(type.propertiesType()))
			.findFirst()
			.ifPresent((type) -> this.types.fields(type, link.name()));
		this.out.append(GradeDeriver.derive(this.model, link));
	}

	/** The entries of lists of relationships that carry something. */
	private void entries(Relationship list) {
		String link = String.valueOf(list.propertiesType());
		String filters = TypeInputs.parts(list.target(), link, "Filter");
		String orders = TypeInputs.parts(list.target(), link, "Order");
		this.model.target(list).ifPresentOrElse((target) -> {
			this.types.filter(target, list.entries(), filters);
			this.types.list(list.entries());
			this.types.order(target, list.entries(), orders);
			this.aggregates.list(target, list.entries(), this.model.nodeType(link));
		}, () -> mixed(list.entries(), filters, orders));
	}

	private void citations() {
		this.out.append("""

				"Which citations. All that is given must hold."
				input CitationFilter {
				%s  "By what is based on the source."
				  kind: CitationKindFilter
				  "By the kind of relationship."
				  relationship: RelationshipKindFilter
				  "By how far what is based on the source can be trusted."
				  confidence: ConfidenceFilter
				}

				"How citations are ordered: by this, ties and else by what they are about."
				input CitationOrder @oneOf {
				  "By the grade, the strongest first."
				  confidence: SortDirection
				}
				""".formatted(TypeInputs.logic("CitationFilter")));
	}

}
