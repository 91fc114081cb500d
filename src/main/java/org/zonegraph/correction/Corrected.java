package org.zonegraph.correction;

import java.util.List;

import org.zonegraph.check.Problem;
import org.zonegraph.correction.InvalidCorrectionException.Reason;
import org.zonegraph.model.Model;
import org.zonegraph.seed.SeedFiles;
import org.zonegraph.seed.SeedReader;

/**
 * A seed with a correction.
 *
 * @param patch what makes it of the seed, for {@code git apply}
 * @param problems what {@code check} says of it, empty where nothing is wrong
 */
public record Corrected(String patch, List<String> problems) {

	public Corrected {
		problems = List.copyOf(problems);
	}

	/**
	 * Makes a patch of a correction.
	 * @param model what the seed must agree with
	 * @param files the seed
	 * @param correction the correction
	 * @return the patch with what is wrong with it
	 * @throws InvalidCorrectionException if it cannot be put into the seed
	 */
	public static Corrected of(Model model, SeedFiles files, Correction correction) {
		return of(model, files, List.of(correction));
	}

	/**
	 * Makes one patch of several corrections, each of what the ones before it leave.
	 * @param model what the seed must agree with
	 * @param files the seed
	 * @param corrections the corrections
	 * @return the patch with what is wrong with it
	 * @throws InvalidCorrectionException if one cannot be put into the seed
	 */
	public static Corrected of(Model model, SeedFiles files, List<Correction> corrections) {
		SeedFiles corrected = files;
		for (Correction correction : corrections) {
			corrected = new SeedEdit(model, corrected, correction).corrected();
		}
		String patch = SeedPatch.between(files, corrected);
		if (patch.isEmpty()) {
			throw new InvalidCorrectionException(Reason.SAME, "the seed says so already, by this source");
		}
		return new Corrected(patch,
				SeedReader.check(model, corrected).problems().stream().map(Problem::toString).toList());
	}

}
