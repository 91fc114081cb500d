package org.zonegraph.export.dump;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.element.OtherRevisionException;
import org.zonegraph.element.StoredFiles;
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

	private @Nullable Held held;

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
	public GraphFiles of(Revision revision) {
		return find(revision).orElseThrow(() -> new OtherRevisionException(
				"the graph has no files of revision %s: it was enlarged for measuring, or another revision is taking its place"
					.formatted(revision.id())));
	}

	/**
	 * The files of a revision, where there are any.
	 * @param revision the one that was served when somebody asked
	 * @return its files
	 * @throws org.zonegraph.graph.GraphAwayException if the graph is away
	 */
	public synchronized Optional<GraphFiles> find(Revision revision) {
		Held now = this.held;
		if (now != null && now.revision.equals(revision)) {
			return Optional.ofNullable(now.files);
		}
		if (!this.graph.state().revision().equals(revision)) {
			return Optional.empty();
		}
		Map<String, String> files = StoredFiles.read(this.graph, revision.id()).orElse(null);
		close();
		now = new Held(revision, (files == null) ? null
				: new GraphFiles(this.formats, new StoredGraph(this.graph, this.model, revision, files)));
		this.held = now;
		return Optional.ofNullable(now.files);
	}

	@Override
	public synchronized void close() {
		if (this.held != null && this.held.files != null) {
			this.held.files.close();
		}
	}

	/** What is known of a revision; it has no files where they are null. */
	private record Held(Revision revision, @Nullable GraphFiles files) {
	}

}
