package org.zonegraph.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Keeps receipts, a file each. Their addresses are permanent, so none is ever removed;
 * where the folder is full no further one is given. Copies of the application share the
 * folder or know their own receipts only.
 */
@Component
@EnableConfigurationProperties(ReceiptStore.Settings.class)
final class ReceiptStore {

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");

	private final JsonMapper json = new JsonMapper();

	private final Path directory;

	private final long most;

	private final AtomicLong size = new AtomicLong();

	ReceiptStore(Settings settings) {
		this.directory = Path.of(settings.directory());
		this.most = settings.size().toBytes();
		this.size.set(Files.isDirectory(this.directory) ? sizeNow() : 0);
	}

	private long sizeNow() {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.mapToLong((file) -> file.toFile().length()).sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read zonegraph.receipts.directory " + this.directory, ex);
		}
	}

	/**
	 * Keeps a receipt; one that is kept already stays as it is.
	 * @return whether it is kept
	 */
	boolean keep(Receipt receipt) {
		Path file = file(receipt.hash());
		if (Files.exists(file)) {
			return true;
		}
		if (this.size.get() >= this.most) {
			return false;
		}
		try {
			Files.createDirectories(this.directory);
			Path begun = Files.createTempFile(this.directory, "begun", ".tmp");
			try (OutputStream output = new GZIPOutputStream(Files.newOutputStream(begun))) {
				output.write(this.json.writeValueAsBytes(receipt));
			}
			this.size.addAndGet(Files.size(begun));
			Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
			return true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write to zonegraph.receipts.directory " + this.directory, ex);
		}
	}

	/** The receipt of this hash. */
	Optional<Receipt> find(String hash) {
		if (!HASH.matcher(hash).matches()) {
			return Optional.empty();
		}
		try (InputStream input = new GZIPInputStream(Files.newInputStream(file(hash)))) {
			return Optional.of(this.json.readValue(input, Receipt.class));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read zonegraph.receipts.directory " + this.directory, ex);
		}
	}

	private Path file(String hash) {
		return this.directory.resolve(hash + ".json.gz");
	}

	/**
	 * Where receipts are kept.
	 *
	 * @param directory the folder of the receipts, made when the first receipt is
	 * @param size bytes that all receipts may take together; none is removed
	 */
	@ConfigurationProperties("zonegraph.receipts")
	record Settings(String directory, @DefaultValue("1GB") DataSize size) {
	}

}
