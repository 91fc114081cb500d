package org.zonegraph.model.derive;

import java.util.Optional;
import java.util.stream.Collectors;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.time.Lifetime;

/** Derives what lists of dated things can be asked as of a time. */
public final class AsOfDeriver {

	/** The argument that says the time. */
	public static final String AS_OF = "asOf";

	/** The argument that says which of them, and the field that counts both. */
	public static final String MEMBERS = "members";

	/** The field that counts both at several times. */
	public static final String MEMBERS_AT = "membersAt";

	/** The field of an edge that says which of both its entry is. */
	public static final String MEMBERSHIP = "membership";

	/** What all such lists have in common. */
	static final String SHARED = """

			"What a list as of a time can have. A date of which less is known than its day may be any of the days that it covers, and so may the time that is asked for."
			enum Membership {
			  "Whatever day is meant, it was there: it had begun, and is known not to have ended."
			  CERTAIN
			  "It may have been there: nothing that is known speaks against it. What has no date at all may have been there at any time, and is never certain."
			  POSSIBLE
			}

			"How many entries a list has as of a time, after the filter."
			type Members {
			  "The time."
			  asOf: PartialDate!
			  "Those that were there for certain."
			  certain: Int!
			  "Those that may have been there, the certain ones among them: never fewer than these."
			  possible: Int!
			}
			""";

	/** What their connections have. */
	static final String COUNTS = """
			  "How many entries there are as of `asOf`, after the filter, whichever `members` are listed. Null where it is not given."
			  %s: Members
			  "How many entries there are as of each of these times, at most 100, after the filter; `asOf` of the list does not matter."
			  %s("The times, in the order of the answer." times: [PartialDate!]!): [Members!]!
			"""
		.formatted(MEMBERS, MEMBERS_AT);

	/** What their edges have. */
	static final String ENTRY = """
			  "Whether it was there for certain as of `asOf`, or may have been no more than that. Null where it is not given."
			  %s: Membership
			"""
		.formatted(MEMBERSHIP);

	private AsOfDeriver() {
	}

	/**
	 * The arguments of a list.
	 * @param model what the schema says
	 * @param relationship the relationship that the list shows
	 * @return none where neither it nor what it leads to has dates
	 */
	static String arguments(Model model, Relationship relationship) {
		return dated(model, relationship).map(AsOfDeriver::arguments).orElse("");
	}

	/** What has the dates of the entries of such a list. */
	static Optional<NodeType> dated(Model model, Relationship relationship) {
		return NodeType.dated(model.link(relationship).orElse(null), model.target(relationship).orElse(null));
	}

	/**
	 * The arguments of a root list.
	 * @param type the type of its entries
	 * @return none where it has no dates
	 */
	static String arguments(NodeType type) {
		Lifetime lifetime = type.lifetime();
		return (lifetime == null) ? ""
				: """
						  "Only what was there as of this time, or may have been: of the type %s what has begun by %s%s. Null for any time."
						  %s: PartialDate
						  "Which of them: `CERTAIN` only those that were there for certain; `POSSIBLE`, or null, all that may have been, the certain ones among them. Only beside `asOf`."
						  %s: Membership
						"""
					.formatted(type.name(), named(lifetime), onward(lifetime), AS_OF, MEMBERS);
	}

	private static String named(Lifetime lifetime) {
		String by = lifetime.by().stream().map((date) -> "`" + date + "`").collect(Collectors.joining(", "));
		return "`" + lifetime.begins() + "`" + (by.isEmpty() ? "" : ", and surely by " + by + " where that is known");
	}

	private static String onward(Lifetime lifetime) {
		if (lifetime.ends() != null) {
			return ", and has not ended by `%s`".formatted(lifetime.ends());
		}
		if (lifetime.onward() == null) {
			return ". Until when is not known of any, so that none is certain";
		}
		return switch (lifetime.onward()) {
			case FOR_GOOD -> ", for good";
			case TO_DATE -> ", to the day of issue of the data: of later days nothing is known, and none is certain";
		};
	}

}
