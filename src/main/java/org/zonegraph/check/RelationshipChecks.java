package org.zonegraph.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;

import org.zonegraph.model.Model;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.model.SchemaAst;

/**
 * Referential integrity of relationships: each has a field at either end, of opposite
 * directions, which name the same type for what is stored on it.
 */
final class RelationshipChecks {

	private static final List<String> DIRECTIONS = List.of("IN", "OUT");

	private final Declarations declared;

	private final Findings findings;

	private final List<RelationshipField> fields;

	RelationshipChecks(Declarations declared, Findings findings) {
		this.declared = declared;
		this.findings = findings;
		this.fields = declared.relationships();
	}

	void check() {
		this.fields.forEach((field) -> {
			ends(field);
			field.derived().ifPresent((derived) -> derived(field, derived));
		});
		Map<String, List<RelationshipField>> types = new LinkedHashMap<>();
		this.fields.forEach((field) -> types.computeIfAbsent(field.type(), (key) -> new ArrayList<>()).add(field));
		types.values().forEach(this::properties);
		things();
		unused();
	}

	/** Where a directive's argument stands, or else the directive. */
	private static Node<?> at(RelationshipField field, String argument) {
		return SchemaAst.value(field.directive(), argument).<Node<?>>map((value) -> value).orElse(field.directive());
	}

	private void ends(RelationshipField field) {
		if (field.type().isEmpty() || !DIRECTIONS.contains(field.direction())) {
			return;
		}
		if (field.type().equals(RelationshipType.CITES)) {
			cites(field);
			return;
		}
		List<String> targets = this.declared.implementations(field.target())
			.stream()
			.filter(this.declared::isNodeType)
			.toList();
		if (!targets.isEmpty() && this.fields.stream().noneMatch((other) -> leadsBack(field, targets, other))) {
			this.findings.add(at(field, "direction"),
					"%s %s %s".formatted(field.name(), field.direction(), field.type()),
					"a field of %s with @relationship(type: \"%s\", direction: %s) that leads back to %s"
						.formatted(field.target(), field.type(), field.oppositeDirection(), field.owner().getName()));
		}
		this.fields.stream()
			.takeWhile((other) -> other.field() != field.field())
			.filter((other) -> other.owner() == field.owner() && other.type().equals(field.type())
					&& other.direction().equals(field.direction())
					&& this.declared.implementations(other.target()).stream().anyMatch(targets::contains))
			.forEach((other) -> this.findings.add(field.directive(), field.name(),
					"relationships that %s does not show already".formatted(other.name())));
	}

	private boolean leadsBack(RelationshipField field, List<String> targets, RelationshipField other) {
		return other.type().equals(field.type()) && !other.direction().equals(field.direction())
				&& targets.contains(other.owner().getName())
				&& this.declared.implementations(other.target()).contains(field.owner().getName());
	}

	/** Evidence leads from anything to its sources, and the import writes it. */
	private void cites(RelationshipField field) {
		if (!field.owner().getName().equals(Model.SOURCE) || !field.direction().equals("IN")
				|| !field.target().equals("Entity") || field.properties().isPresent() || field.derived().isPresent()) {
			this.findings.add(field.directive(), field.name(),
					"%s only as a list of Entity that leads to a Source, direction: IN"
						.formatted(RelationshipType.CITES));
		}
	}

	private void properties(List<RelationshipField> ends) {
		List<String> known = holders().map(ObjectTypeDefinition::getName).toList();
		Optional<String> named = ends.stream().flatMap((field) -> field.properties().stream()).findFirst();
		boolean resolved = true;
		for (RelationshipField field : ends) {
			String holder = field.properties().orElse("");
			if (!holder.isEmpty() && !known.contains(holder)) {
				resolved = false;
				this.findings.unknown(at(field, "properties"), holder, "a type that is marked @relationshipProperties",
						known);
			}
		}
		for (RelationshipField field : ends) {
			if (resolved && !field.properties().equals(named)) {
				this.findings.add(at(field, "properties"),
						field.name() + field.properties().map((each) -> " " + each).orElse(""),
						"properties: \"%s\", as the other fields of %s have it".formatted(named.orElse(""),
								field.type()));
			}
		}
		List<RelationshipField> derived = ends.stream().filter((field) -> field.derived().isPresent()).toList();
		derived.stream()
			.skip(1)
			.forEach((field) -> this.findings.add(field.directive(), field.name(),
					"@derived at one end only, and %s has it".formatted(derived.get(0).name())));
		if (!derived.isEmpty()) {
			ends.stream()
				.filter((field) -> field.properties().isPresent() || !field.list())
				.forEach((field) -> this.findings.add(field.directive(), field.name(),
						"a list without properties, as %s is derived".formatted(field.type())));
		}
	}

	/** A thing says what it leads from and to, and that is where it runs. */
	private void things() {
		holders().forEach((holder) -> {
			List<RelationshipField> shown = this.fields.stream()
				.filter((field) -> field.properties().filter(holder.getName()::equals).isPresent())
				.toList();
			boolean thing = Declarations.isThing(holder);
			if (thing && shown.stream().map(RelationshipField::type).distinct().count() > 1) {
				this.findings.add(holder, holder.getName(), "relationships of one type, as each is a thing");
			}
			end(holder, "start", "IN", shown, thing);
			end(holder, "end", "OUT", shown, thing);
		});
	}

	private void end(ObjectTypeDefinition holder, String directive, String towards, List<RelationshipField> shown,
			boolean thing) {
		List<FieldDefinition> marked = holder.getFieldDefinitions()
			.stream()
			.filter((field) -> field.hasDirective(directive))
			.toList();
		List<String> there = shown.stream()
			.filter((field) -> field.direction().equals(towards))
			.map(RelationshipField::target)
			.distinct()
			.toList();
		if (marked.size() > 1 || (thing && marked.isEmpty())) {
			this.findings.add(holder, holder.getName(), "one field that is marked @" + directive);
		}
		marked.stream()
			.filter((field) -> !there.isEmpty()
					&& !there.equals(List.of(Values.print(field.getType()).replaceFirst("!$", "")))
					|| !(field.getType() instanceof NonNullType))
			.forEach((field) -> this.findings.add(field, field.getName(),
					String.join(" or ", there) + "!, where the relationship is at its " + directive));
	}

	private Stream<ObjectTypeDefinition> holders() {
		return this.declared.holders();
	}

	private void unused() {
		holders()
			.filter((type) -> this.fields.stream()
				.noneMatch((field) -> field.properties().filter(type.getName()::equals).isPresent()))
			.forEach((type) -> this.findings.add(type, type.getName(),
					"a relationship that has properties: \"%s\"".formatted(type.getName())));
	}

	private void derived(RelationshipField field, Directive derived) {
		List<RelationshipField> sisters = this.fields.stream()
			.filter((other) -> other.owner() == field.owner() && other.derived().isEmpty()
					&& other.properties().isPresent())
			.toList();
		List<String> names = sisters.stream().map((other) -> other.field().getName()).toList();
		String from = SchemaAst.text(derived, "from").orElse("");
		if (!from.isEmpty() && !names.contains(from)) {
			SchemaAst.value(derived, "from")
				.ifPresent((value) -> this.findings.unknown(value, from,
						"a relationship of %s that has properties".formatted(field.owner().getName()), names));
			return;
		}
		List<String> ids = sisters.stream()
			.filter((other) -> other.field().getName().equals(from))
			.flatMap((other) -> other.properties().stream())
			.flatMap((holder) -> holders().filter((type) -> type.getName().equals(holder)))
			.flatMap((type) -> type.getFieldDefinitions().stream())
			.filter((property) -> Values.print(property.getType()).matches("String!?|%s!?".formatted(field.target())))
			.map(FieldDefinition::getName)
			.toList();
		String by = SchemaAst.text(derived, "by").orElse("");
		if (!ids.isEmpty() && !ids.contains(by)) {
			SchemaAst.value(derived, "by")
				.ifPresent((value) -> this.findings.unknown(value, by,
						"a field that is stored on %s and holds ids of %s".formatted(from, field.target()), ids));
		}
	}

}
