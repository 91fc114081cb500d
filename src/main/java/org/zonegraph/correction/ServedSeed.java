package org.zonegraph.correction;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.zonegraph.correction.InvalidCorrectionException.Reason;
import org.zonegraph.element.StoredFiles;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.model.Model;
import org.zonegraph.seed.SeedFiles;

/**
 * The seed of the revision that is served, as it is stored beside the graph, to be
 * corrected: whatever seed this process was started with, a patch is of what is shown.
 */
@Component
public final class ServedSeed {

	private final GraphWatch graph;

	private final Model model;

	ServedSeed(GraphWatch graph, Model model) {
		this.graph = graph;
		this.model = model;
	}

	/**
	 * Corrects a revision.
	 * @param revision the revision
	 * @param correction the correction
	 * @return the patch with what is wrong with it
	 * @throws InvalidCorrectionException if it cannot be put into the seed, or there is
	 * none of that revision
	 * @throws org.zonegraph.graph.GraphAwayException if the graph is away
	 */
	public Corrected correct(String revision, Correction correction) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		StoredFiles.read(this.graph, revision)
			.orElseThrow(
					() -> new InvalidCorrectionException(Reason.SEED, "there are no files of revision " + revision))
			.forEach((file, text) -> files.put(file, text.getBytes(StandardCharsets.UTF_8)));
		return Corrected.of(this.model, SeedFiles.of(files), correction);
	}

}
