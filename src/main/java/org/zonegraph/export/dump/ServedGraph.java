package org.zonegraph.export.dump;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.element.OtherRevisionException;
import org.zonegraph.element.StoredGraph;
import org.zonegraph.export.graph.GraphFormats;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.graph.Revision;
import org.zonegraph.model.Model;

/**
 * The files of the revision that is served, read from the graph, so that what is taken
 * away is what is asked, whichever seed this process was started with.
 */
@Component
public final class ServedGraph implements AutoCloseable {

	private final GraphWatch graph;

	private final Model model;

	private final GraphFormats formats;

	private @Nullable GraphFiles files;

	ServedGraph(GraphWatch graph, Model model, GraphFormats formats) {
		this.graph = graph;
		this.model = model;
		this.formats = formats;
	}

	/**
	 * The files of a revision.
	 * @param revision the one that was served when somebody asked
	 * @return its files
	 * @throws OtherRevisionException if another one is served by now, or there are no
	 * files of it
	 * @throws org.zonegraph.graph.GraphAwayException if the graph is away
	 */
	public synchronized GraphFiles of(Revision revision) {
		if (this.files == null || !this.files.description().revision().equals(revision.id())) {
			GraphFiles made = new GraphFiles(this.formats, new StoredGraph(this.graph, this.model, revision));
			close();
			this.files = made;
		}
		return this.files;
	}

	@Override
	public synchronized void close() {
		if (this.files != null) {
			this.files.close();
		}
	}

}
