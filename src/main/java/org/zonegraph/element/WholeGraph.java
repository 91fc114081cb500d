package org.zonegraph.element;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.graph.Imprint;

/**
 * All of a revision, in an order that follows from the data alone, so that wherever it is
 * read from the same bytes are made of it.
 */
public interface WholeGraph extends GraphSource {

	/** The file that describes the others. */
	String DESCRIPTOR = "datapackage.json";

	/**
	 * Which revision it is.
	 * @return its id
	 */
	String revision();

	/**
	 * What the data is called and who publishes it.
	 * @return the imprint
	 */
	Imprint imprint();

	/**
	 * The nodes by type in the order of the schema and by id, each with what starts
	 * there.
	 * @return the nodes, read as they are taken
	 * @throws OtherRevisionException while it is read, if another revision takes its
	 * place
	 */
	Stream<Subject> subjects();

	/**
	 * The files of the seed as they are curated.
	 * @return what stands in each by its name, the descriptor first
	 * @throws OtherRevisionException if there are none of this revision
	 */
	Map<String, String> files();

	@Override
	default Stream<Node> nodes() {
		return subjects().map(Subject::node);
	}

	@Override
	default Stream<Link> links() {
		return subjects().flatMap((subject) -> subject.links().stream());
	}

	/**
	 * The description of the data as a package.
	 * @return what stands in {@code datapackage.json}
	 */
	default JsonNode descriptor() {
		return JsonMapper.shared().readTree(Objects.requireNonNull(files().get(DESCRIPTOR)));
	}

}
