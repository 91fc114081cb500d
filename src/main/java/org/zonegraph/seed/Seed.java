package org.zonegraph.seed;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zonegraph.graph.Imprint;
import org.zonegraph.model.NodeType;

/**
 * What is to be loaded, checked.
 *
 * @param revision changes exactly when the data does: a hash over the files
 * @param imprint what the data is called and who publishes it
 * @param nodes all nodes, by type in the order of the schema and by id
 * @param links all relationships
 * @param synonyms other words for what is in it
 */
public record Seed(String revision, Imprint imprint, List<Node> nodes, List<Link> links, List<Synonym> synonyms) {

	public Seed {
		nodes = List.copyOf(nodes);
		links = List.copyOf(links);
		synonyms = List.copyOf(synonyms);
	}

	/**
	 * Other words for something: they lead a search to it, and say nothing of it.
	 *
	 * @param words what people write
	 * @param means id of the node that they are another name of, else words that they
	 * stand for in names
	 */
	public record Synonym(String words, String means) {

		/**
		 * Whether it is another name of a node.
		 * @return false where it stands for words
		 */
		public boolean isAlias() {
			return this.means.matches("[a-zA-Z]+:[A-Za-z0-9._-]+");
		}

	}

	/**
	 * A node.
	 *
	 * @param type its type
	 * @param id its id
	 * @param values what is stored on it beside the id, without what is not known
	 */
	public record Node(NodeType type, String id, Map<String, Object> values) {

		public Node {
			values = Map.copyOf(values);
		}

	}

	/**
	 * A relationship.
	 *
	 * @param id its own id, unique among all relationships
	 * @param type such as {@code OPERATES_IN}
	 * @param from id of the node it starts at
	 * @param to id of the node it ends at
	 * @param values what is stored on it beside its evidence, without what is not known
	 * @param evidence why it is believed
	 */
	public record Link(String id, String type, String from, String to, Map<String, Object> values, Evidence evidence) {

		public Link {
			values = Map.copyOf(values);
		}

	}

	/**
	 * Why a statement is believed.
	 *
	 * @param confidence its grade
	 * @param sources ids of what was read
	 * @param note how it was derived or where to look, null where there is nothing to add
	 */
	public record Evidence(String confidence, List<String> sources, @Nullable String note) {

		public Evidence {
			sources = List.copyOf(sources);
		}

	}

}
