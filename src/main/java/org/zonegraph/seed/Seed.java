package org.zonegraph.seed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zonegraph.element.Identifier;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;
import org.zonegraph.graph.Imprint;
import org.zonegraph.model.Model;

/**
 * What is to be loaded, checked.
 *
 * @param revision changes exactly when the data does: a hash over the files
 * @param imprint what the data is called and who publishes it
 * @param nodes all nodes, by type in the order of the schema and by id
 * @param links all relationships
 * @param statements what is said of single fields, by their subjects in the order of the
 * nodes, by field, what the field has before its rivals
 * @param identifiers what things are called in registers of others, which the values of
 * nodes have too
 * @param synonyms other words for what is in it
 * @param files what it was read from, by the names of the files, the descriptor first
 */
public record Seed(String revision, Imprint imprint, List<Node> nodes, List<Link> links, List<Statement> statements,
		List<Identifier> identifiers, List<Synonym> synonyms, Map<String, String> files) {

	public Seed {
		nodes = List.copyOf(nodes);
		links = List.copyOf(links);
		statements = List.copyOf(statements);
		identifiers = List.copyOf(identifiers);
		synonyms = List.copyOf(synonyms);
		files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
	}

	/**
	 * What was read, with what follows from it: derived relationships, and the
	 * identifiers of each node among its values.
	 * @param model what the schema says
	 * @param revision changes exactly when the data does
	 * @param imprint what the data is called and who publishes it
	 * @param nodes all nodes
	 * @param links the relationships that follow from no others
	 * @param statements what is said of single fields
	 * @param identifiers what things are called in registers of others
	 * @param synonyms other words for what is in it
	 * @param files what it was read from
	 * @return the seed
	 */
	public static Seed of(Model model, String revision, Imprint imprint, List<Node> nodes, List<Link> links,
			List<Statement> statements, List<Identifier> identifiers, List<Synonym> synonyms,
			Map<String, String> files) {
		List<Link> all = new ArrayList<>(links);
		all.addAll(new Derivations(model).of(links, statements));
		return new Seed(revision, imprint, IdentifierTable.identified(nodes, identifiers), all, statements, identifiers,
				synonyms, files);
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

}
