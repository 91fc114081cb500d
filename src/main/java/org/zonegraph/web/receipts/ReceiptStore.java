package org.zonegraph.web.receipts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import org.zonegraph.web.refusal.Refusal;

/**
 * Permanent storage of receipts, a file each. Their addresses are promised, so none is
 * ever removed; where one cannot be kept, that is said. Copies of the application share
 * the folder or know their own receipts only.
 */
@Component
@EnableConfigurationProperties(ReceiptStore.Settings.class)
final class ReceiptStore {

	private static final Logger logger = LoggerFactory.getLogger(ReceiptStore.class);

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");

	private static final String SUFFIX = ".json.gz";

	private static final String BEGUN = "begun";

	/** Another copy may have begun a younger one. */
	private static final Duration ABANDONED = Duration.ofMinutes(10);

	private final Settings settings;

	private final Path directory;

	private final Path former;

	private final ToLongFunction<Path> free;

	private final AtomicLong size = new AtomicLong();

	@Autowired
	ReceiptStore(Settings settings) {
		this(settings, ReceiptStore::usable);
	}

	/**
	 * A store.
	 * @param settings where it is and what it may take
	 * @param free how much space is left beneath a folder
	 */
	ReceiptStore(Settings settings, ToLongFunction<Path> free) {
		this.settings = settings;
		this.free = free;
		this.directory = Path.of(settings.directory()).toAbsolutePath().normalize();
		this.former = Path.of(settings.formerDirectory()).toAbsolutePath().normalize();
		fetchFormer();
		tidy();
	}

	private static long usable(Path folder) {
		Path there = folder;
		while (!Files.exists(there) && there.getParent() != null) {
			there = there.getParent();
		}
		return there.toFile().getUsableSpace();
	}

	/** Receipts lay inside the database's folder once, which people delete. */
	private void fetchFormer() {
		if (this.former.equals(this.directory) || !Files.isDirectory(this.former)) {
			return;
		}
		try (Stream<Path> files = Files.list(this.former)) {
			List<Path> receipts = files.filter((file) -> file.getFileName().toString().endsWith(SUFFIX)).toList();
			Files.createDirectories(this.directory);
			for (Path receipt : receipts) {
				Path target = this.directory.resolve(receipt.getFileName());
				if (!Files.exists(target)) {
					Files.move(receipt, target);
				}
			}
			logger.info("moved {} receipts from {} to {}", receipts.size(), this.former, this.directory);
		}
		catch (IOException ex) {
			logger.warn("receipts stay in {}, where they are found too: {}", this.former, ex.toString());
		}
	}

	/** Adds up what is kept, and clears what was begun and not ended. */
	private void tidy() {
		if (!Files.isDirectory(this.directory)) {
			return;
		}
		try (Stream<Path> files = Files.list(this.directory)) {
			for (Path file : files.toList()) {
				if (file.getFileName().toString().startsWith(BEGUN)
						&& Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(ABANDONED))) {
					Files.deleteIfExists(file);
				}
				else {
					this.size.addAndGet(file.toFile().length());
				}
			}
		}
		catch (IOException ex) {
			logger.warn("cannot read zonegraph.receipts.directory {}: {}", this.directory, ex.toString());
		}
	}

	/** What all receipts take, in bytes. */
	long taken() {
		return this.size.get();
	}

	/**
	 * What further ones may take, in bytes, by the limit of their folder and that of its
	 * disk.
	 */
	long left() {
		return Math.max(0, Math.min(this.settings.size().toBytes() - taken(),
				this.free.applyAsLong(this.directory) - this.settings.reserve().toBytes()));
	}

	/** Whether a receipt is not larger than one may be. */
	boolean fits(byte[] stored) {
		return stored.length <= this.settings.largest().toBytes();
	}

	/** Whether a receipt is kept already, whole. */
	boolean has(String hash) {
		try {
			return find(hash).isPresent();
		}
		catch (Refusal damaged) {
			return false;
		}
	}

	/**
	 * Keeps a receipt.
	 * @param hash what it is known by
	 * @param stored the receipt as it is stored
	 * @return why it is not kept, empty where it is
	 */
	Optional<String> keep(String hash, byte[] stored) {
		if (!fits(stored)) {
			return Optional.of("the receipt would be larger than one may be, so that it is not kept");
		}
		if (this.size.get() + stored.length > this.settings.size().toBytes()) {
			return Optional.of("the folder of the receipts is full, so that this one is not kept");
		}
		if (this.free.applyAsLong(this.directory) - stored.length < this.settings.reserve().toBytes()) {
			return Optional.of("the disk of the receipts is nearly full, so that this one is not kept");
		}
		return write(file(this.directory, hash), stored);
	}

	private Optional<String> write(Path file, byte[] stored) {
		Path begun = null;
		try {
			Files.createDirectories(this.directory);
			begun = Files.createTempFile(this.directory, BEGUN, ".tmp");
			Files.write(begun, stored);
			Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
			this.size.addAndGet(stored.length);
			return Optional.empty();
		}
		catch (IOException ex) {
			logger.warn("cannot write to zonegraph.receipts.directory {}: {}", this.directory, ex.toString());
			clear(begun);
			return Optional.of("the folder of the receipts cannot be written, so that this one is not kept");
		}
	}

	private static void clear(@Nullable Path begun) {
		try {
			if (begun != null) {
				Files.deleteIfExists(begun);
			}
		}
		catch (IOException ex) {
			logger.debug("{} is cleared at the next start", begun, ex);
		}
	}

	/**
	 * The receipt of this hash.
	 * @throws Refusal if it was kept, but its file is damaged
	 */
	Optional<Receipt> find(String hash) {
		if (!HASH.matcher(hash).matches()) {
			return Optional.empty();
		}
		Optional<Receipt> found = ReceiptFile.read(file(this.directory, hash));
		return found.isPresent() ? found : ReceiptFile.read(file(this.former, hash));
	}

	private static Path file(Path folder, String hash) {
		return folder.resolve(hash + SUFFIX);
	}

	/**
	 * Where receipts are kept.
	 *
	 * @param directory the folder of the receipts, made when the first receipt is
	 * @param formerDirectory where they were kept by default once; what is there is moved
	 * at a start, and found where it cannot be
	 * @param size bytes that all receipts may take together; none is removed
	 * @param largest bytes that one receipt may take
	 * @param reserve bytes of the disk that are left free
	 */
	@ConfigurationProperties("zonegraph.receipts")
	record Settings(String directory, String formerDirectory, @DefaultValue("1GB") DataSize size,
			@DefaultValue("100KB") DataSize largest, @DefaultValue("500MB") DataSize reserve) {
	}

}
