package org.zonegraph.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.NodeType;
import org.zonegraph.query.question.QuestionField;
import org.zonegraph.text.NearMiss;

/**
 * Hints about ids: an id that is none finds nothing, which is no error but rarely what
 * was meant. Who asked is told what ids look like, and where to find them.
 */
@Component
final class IdHints {

	/** So many hints are read. */
	private static final int MOST = 5;

	/** What is longer was no id. */
	private static final int LONGEST = 100;

	/** Arguments that are ids of what is asked for. */
	private static final List<String> IDS = List.of("id", "measure", "indicator");

	private final Model model;

	IdHints(Model model) {
		this.model = model;
	}

	/**
	 * Hints about a question that was answered.
	 * @param question the question, null where none was executed
	 * @param data the data of its answer, null where there is none
	 * @return sentences, none where all ids are such
	 */
	List<String> of(@Nullable QuestionField question, @Nullable Object data) {
		List<String> hints = new ArrayList<>();
		if (question != null && data instanceof Map<?, ?> answer) {
			for (QuestionField root : question.children()) {
				if (answer.get(root.key()) == null) {
					IDS.forEach((name) -> {
						if (root.arguments().get(name) instanceof String id) {
							NodeType type = this.model.ofKind(name.equals("id") ? root.field() : name).orElse(null);
							hints.add("%s: %s".formatted(root.key(), ofNothing(type, id)));
						}
					});
				}
				filters(root, root.key(), hints);
			}
		}
		return hints.stream().distinct().limit(MOST).toList();
	}

	private String ofNothing(@Nullable NodeType type, String id) {
		NodeType other = this.model.typeOf(id).orElse(null);
		if (other != null && type != null && !other.equals(type)) {
			return "'%1$s' is the id of one of %2$s; ask %3$s(id: \"%1$s\")".formatted(shown(id), other.plural(),
					other.kind());
		}
		return isNone(id) ? none(type, id)
				: "there is nothing of the id '%s'; search(text: ...) and resolve(names: [...]) find ids by names"
					.formatted(shown(id));
	}

	/** Whether neither a kind nor a scheme of others begins it. */
	private boolean isNone(String id) {
		return this.model.typeOf(id).isEmpty() && IdentifierScheme.of(this.model, id).isEmpty();
	}

	private String none(@Nullable NodeType type, String id) {
		List<String> kinds = this.model.things().stream().map(NodeType::kind).toList();
		NodeId parts = NodeId.of(id);
		Optional<String> meant = parts.isWhole()
				? NearMiss.of(parts.kind(), kinds).map((kind) -> kind + id.substring(parts.kind().length()))
				: Optional.ofNullable(type).map((known) -> known.kind() + ":" + id);
		return "'%s' is no id%s ids read kind:slug, such as area:chongqing-xiyong-cbz".formatted(shown(id),
				meant.map((right) -> ", did you mean %s?".formatted(shown(right))).orElse(";"));
	}

	private static String shown(String id) {
		return (id.length() > LONGEST) ? id.substring(0, LONGEST) + "…" : id;
	}

	private void filters(QuestionField field, String path, List<String> hints) {
		if (field.arguments().get("filter") instanceof Map<?, ?> filter) {
			filter(field.entries(this.model).orElse(null), filter, path + ".filter", hints);
		}
		field.children().forEach((child) -> filters(child, path + "." + child.key(), hints));
	}

	private void filter(@Nullable NodeType type, Map<?, ?> filter, String path, List<String> hints) {
		filter.forEach((key, value) -> {
			String at = path + "." + key;
			if (key.equals("id") && value instanceof String id && isNone(id)) {
				hints.add("%s: %s".formatted(at, none(null, id)));
			}
			if (key.equals("id") && value instanceof Map<?, ?> comparisons) {
				comparisons.forEach((operator, given) -> ids(given).filter((id) -> this.isNone(id))
					.forEach((id) -> hints.add("%s.%s: %s".formatted(at, operator, none(type, id)))));
				return;
			}
			NodeType next = (type == null) ? null
					: type.relationship(String.valueOf(key)).flatMap(this.model::target).orElse(type);
			nested(value).forEach((each) -> filter(next, each, at, hints));
		});
	}

	private static Stream<String> ids(@Nullable Object given) {
		return ((given instanceof Collection<?> several) ? several.stream() : Stream.ofNullable(given))
			.map(String::valueOf);
	}

	private static Stream<Map<?, ?>> nested(@Nullable Object value) {
		return ((value instanceof Collection<?> several) ? several.stream() : Stream.ofNullable(value))
			.<Map<?, ?>>mapMulti((each, to) -> {
				if (each instanceof Map<?, ?> map) {
					to.accept(map);
				}
			});
	}

}
