package org.zonegraph.web.kind;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.zonegraph.explorer.SchemaTerms;
import org.zonegraph.explorer.SchemaTerms.Field;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.NodeType;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/**
 * A field as statements name it: by its name, of a thing or of a relationship.
 *
 * @param page the page
 * @param field the field
 */
public record StatedField(HtmlPage page, Field field) {

	/**
	 * The field that an entry names.
	 * @param page the page
	 * @param each what has a {@code subject}, a {@code field}, and a {@code relationship}
	 * where that has the field
	 * @return the field, empty where the entry names none
	 */
	public static Optional<StatedField> of(HtmlPage page, JsonView each) {
		return holder(page.terms(), each).flatMap((type) -> page.terms().field(type, each.said("field")))
			.map((field) -> new StatedField(page, field));
	}

	/**
	 * The type that has a field: what is stored on a relationship is of a type of its
	 * own.
	 */
	private static Optional<String> holder(SchemaTerms terms, JsonView each) {
		Optional<String> type = terms.ofKind(NodeId.of(each.said("subject.id")).kind()).map(NodeType::name);
		String relationship = each.text("relationship");
		return (relationship == null) ? type
				: type.flatMap((owner) -> terms.fields(owner)
					.stream()
					.filter((field) -> field.relationship() != null && field.relationship().type().equals(relationship))
					.flatMap((field) -> Optional.ofNullable(field.properties()).stream())
					.findFirst());
	}

	/**
	 * What joins the subject of an entry to another thing.
	 * @param page the page
	 * @param each the entry
	 * @return the kind of the relationship in words, null where the entry is about one
	 * thing alone
	 */
	public static @Nullable String relation(HtmlPage page, JsonView each) {
		String relationship = each.text("relationship");
		return (relationship != null) ? page.terms().term("RelationshipKind", relationship) : null;
	}

	/** What the field is called. */
	public String label() {
		return this.page.terms().label(this.field);
	}

	/**
	 * A value as it is written in the seed; one that is the id of a thing leads there.
	 */
	public ShownValue shown(String value) {
		if (this.field.type().equals("String") && this.page.terms().ofKind(NodeId.of(value).kind()).isPresent()
				&& NodeId.of(value).isWhole()) {
			return ShownValue.link(value, this.page.thing(value));
		}
		String stated = new EntityFacts(this.page).stated(this.field, value);
		return ShownValue.text((stated != null) ? stated : value);
	}

}
