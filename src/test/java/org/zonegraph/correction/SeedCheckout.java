package org.zonegraph.correction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zonegraph.seed.SeedFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** A repository of its own with the seed of this one, and the git of the machine. */
public final class SeedCheckout {

	private final Path root;

	public SeedCheckout(Path root) {
		this.root = root;
		try {
			Files.createDirectory(seed());
			for (Map.Entry<String, byte[]> file : SeedFiles.read("file:seed/").contents().entrySet()) {
				Files.write(seed().resolve(file.getKey()), file.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		git("init", "-q");
		git("add", "seed");
		git("-c", "user.name=curator", "-c", "user.email=curator@example.org", "commit", "-q", "-m", "seed");
	}

	Path seed() {
		return this.root.resolve("seed");
	}

	/** Applies a patch by git. */
	public void apply(String patch) {
		git("apply", "--whitespace=error-all", write(patch).toString());
	}

	/** A file with a patch, beside the seed. */
	Path write(String patch) {
		try {
			return Files.writeString(this.root.resolve("correction.patch"), patch);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The files as texts. */
	public Map<String, String> texts() {
		return texts(SeedFiles.read(seed().toUri().toString()));
	}

	static Map<String, String> texts(SeedFiles files) {
		Map<String, String> texts = new LinkedHashMap<>();
		files.contents().forEach((file, bytes) -> texts.put(file, new String(bytes, StandardCharsets.UTF_8)));
		return texts;
	}

	/** Everything as it was. */
	void restore() {
		git("checkout", "-q", "--", "seed");
		git("clean", "-fdq", "seed");
	}

	private void git(String... arguments) {
		List<String> command = new ArrayList<>(List.of("git", "-c", "core.autocrlf=false"));
		command.addAll(List.of(arguments));
		try {
			Process process = new ProcessBuilder(command).directory(this.root.toFile())
				.redirectErrorStream(true)
				.start();
			String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(process.waitFor()).as("%s: %s", command, told).isZero();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
