package org.zonegraph.answer.limit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

import org.zonegraph.answer.error.Errors;

/**
 * Query complexity limits: refuses documents that are large by their form, before they
 * are validated. Fragments count as often as they are spread, but each is looked at once.
 */
public final class DocumentLimits {

	private final RequestLimits limits;

	public DocumentLimits(RequestLimits limits) {
		this.limits = limits;
	}

	/**
	 * Looks at a document.
	 * @param document a document that was parsed
	 * @return why it is refused, null where it is not
	 */
	public @Nullable GraphQLError check(Document document) {
		Measures measures = new Measures(document);
		for (Definition<?> definition : document.getDefinitions()) {
			if (definition instanceof OperationDefinition operation) {
				Size size = measures.size(operation.getSelectionSet()).plus(directives(operation.getDirectives()));
				GraphQLError refused = check(operation, size, measures.fields(operation.getSelectionSet()));
				if (refused != null) {
					return refused;
				}
			}
		}
		return null;
	}

	private @Nullable GraphQLError check(OperationDefinition operation, Size size, long rootFields) {
		String what = (operation.getName() != null) ? "the operation " + operation.getName() : "the operation";
		if (size.depth > this.limits.depth()) {
			return Errors.limit("depth", size.depth, this.limits.depth(), what + " selects that deep",
					"ask in two steps: for ids first, then for what is behind them");
		}
		if (rootFields > this.limits.rootFields()) {
			return Errors.limit("root-fields", rootFields, this.limits.rootFields(), what + " has as many",
					"ask in several requests; several ids of any kind go into nodes(ids)");
		}
		if (size.aliases > this.limits.aliases()) {
			return Errors.limit("aliases", size.aliases, this.limits.aliases(), what + " has as many",
					"ask in several requests, or for a list with a filter");
		}
		if (size.directives > this.limits.directives()) {
			return Errors.limit("directives", size.directives, this.limits.directives(), what + " has as many",
					"leave out what is always included or skipped");
		}
		if (size.fields > this.limits.fields()) {
			return Errors.limit("fields", size.fields, this.limits.fields(), what + " selects as many",
					"ask for less at a time");
		}
		return null;
	}

	private static Size directives(List<Directive> directives) {
		return new Size(0, 0, 0, directives.size());
	}

	/** The sizes of a document's selections. */
	private static final class Measures {

		/** Null while a fragment is being looked at, for one that spreads itself. */
		private final Map<String, @Nullable Size> known = new HashMap<>();

		private final Map<String, FragmentDefinition> fragments = new HashMap<>();

		Measures(Document document) {
			document.getDefinitionsOfType(FragmentDefinition.class)
				.forEach((fragment) -> this.fragments.put(fragment.getName(), fragment));
		}

		Size size(@Nullable SelectionSet selections) {
			Size size = new Size(0, 0, 0, 0);
			if (selections != null) {
				for (Selection<?> selection : selections.getSelections()) {
					size = size.plus(size(selection));
				}
			}
			return size;
		}

		private Size size(Selection<?> selection) {
			if (selection instanceof Field field) {
				Size beneath = size(field.getSelectionSet());
				return new Size(beneath.depth + 1, beneath.fields + 1,
						beneath.aliases + ((field.getAlias() != null) ? 1 : 0), beneath.directives)
					.plus(directives(field.getDirectives()));
			}
			if (selection instanceof InlineFragment inline) {
				return size(inline.getSelectionSet()).plus(directives(inline.getDirectives()));
			}
			FragmentSpread spread = (FragmentSpread) selection;
			return spread(spread.getName()).plus(directives(spread.getDirectives()));
		}

		private Size spread(String name) {
			FragmentDefinition fragment = this.fragments.get(name);
			Size known = this.known.get(name);
			if (known != null) {
				return known;
			}
			if (fragment == null || this.known.containsKey(name)) {
				// validation says that it is missing, or spreads itself
				return new Size(0, 0, 0, 0);
			}
			this.known.put(name, null);
			Size size = size(fragment.getSelectionSet()).plus(directives(fragment.getDirectives()));
			this.known.put(name, size);
			return size;
		}

		/** How many fields stand at the top of a selection. */
		long fields(SelectionSet selections) {
			return fields(selections, new HashMap<>());
		}

		private long fields(SelectionSet selections, Map<String, @Nullable Long> spreads) {
			long fields = 0;
			for (Selection<?> selection : selections.getSelections()) {
				if (selection instanceof InlineFragment inline) {
					fields += fields(inline.getSelectionSet(), spreads);
				}
				else if (selection instanceof FragmentSpread spread) {
					fields += spread(spread.getName(), spreads);
				}
				else {
					fields++;
				}
				fields = Math.min(fields, Size.MOST);
			}
			return fields;
		}

		private long spread(String name, Map<String, @Nullable Long> spreads) {
			FragmentDefinition fragment = this.fragments.get(name);
			if (fragment == null) {
				return 0;
			}
			if (!spreads.containsKey(name)) {
				spreads.put(name, 0L);
				spreads.put(name, fields(fragment.getSelectionSet(), spreads));
			}
			Long fields = spreads.get(name);
			return (fields != null) ? fields : 0;
		}

	}

	/** The size of a selection with all beneath it. */
	private record Size(long depth, long fields, long aliases, long directives) {

		/** Fragments that spread fragments grow without end. */
		static final long MOST = 1_000_000_000;

		Size plus(Size other) {
			return new Size(Math.max(this.depth, other.depth), Math.min(MOST, this.fields + other.fields),
					Math.min(MOST, this.aliases + other.aliases), Math.min(MOST, this.directives + other.directives));
		}

	}

}
