package org.zonegraph.web.receipts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import org.zonegraph.graph.Imprint;
import org.zonegraph.web.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReceiptStoreTests {

	private static final String HASH = "0123456789abcdef0123456789abcdef";

	private final Path folder;

	ReceiptStoreTests(@TempDir Path folder) {
		this.folder = folder;
	}

	private static Receipt receipt(String hash) {
		return new Receipt(hash, "sha256:q", "{ areas { totalCount } }", null, Map.of(), "revision",
				new Imprint("title", null, "publisher", "2026-01-01", "licence", null), List.of(), null, "sha256:a",
				Map.of("areas", Map.of("totalCount", 174)));
	}

	private ReceiptStore store(String size, String largest, long free) {
		return new ReceiptStore(new ReceiptStore.Settings(this.folder.resolve("receipts").toString(),
				this.folder.resolve("store/receipts").toString(), DataSize.parse(size), DataSize.parse(largest),
				DataSize.ofMegabytes(500)), (path) -> free);
	}

	private ReceiptStore store() {
		return store("1MB", "100KB", Long.MAX_VALUE);
	}

	private static Optional<String> keep(ReceiptStore store, String hash) {
		return store.keep(hash, ReceiptFile.of(receipt(hash)));
	}

	private List<String> files() throws Exception {
		try (Stream<Path> files = Files.list(this.folder.resolve("receipts"))) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

	@Test
	void whatIsKeptIsFoundAndNothingElseIsLeft() throws Exception {
		ReceiptStore store = store();
		assertThat(store.has(HASH)).isFalse();
		assertThat(keep(store, HASH)).isEmpty();
		assertThat(store.has(HASH)).isTrue();
		assertThat(store().find(HASH)).contains(receipt(HASH));
		assertThat(files()).containsExactly(HASH + ".json.gz");
	}

	@Test
	void nothingIsKeptWhereTheFolderTheDiskOrTheReceiptIsTooFull() {
		assertThat(keep(store("10B", "100KB", Long.MAX_VALUE), HASH).orElseThrow()).contains("full");
		assertThat(keep(store("1MB", "10B", Long.MAX_VALUE), HASH).orElseThrow()).contains("larger");
		assertThat(keep(store("1MB", "100KB", DataSize.ofMegabytes(500).toBytes()), HASH).orElseThrow())
			.contains("disk");
		assertThat(this.folder.resolve("receipts")).doesNotExist();
	}

	@Test
	void whatIsLeftForFurtherOnesIsWhatTheFolderAndTheDiskHaveLeft() {
		ReceiptStore store = store();
		assertThat(store.left()).isEqualTo(DataSize.ofMegabytes(1).toBytes());
		assertThat(keep(store, HASH)).isEmpty();
		assertThat(store.taken()).isPositive();
		assertThat(store.left()).isEqualTo(DataSize.ofMegabytes(1).toBytes() - store.taken());
		long disk = DataSize.ofMegabytes(500).toBytes();
		assertThat(store("1MB", "100KB", disk + 7).left()).isEqualTo(7);
		assertThat(store("1MB", "100KB", disk - 7).left()).isZero();
	}

	@Test
	void whereNothingCanBeWrittenThatIsSaidAndNothingIsLeft() throws Exception {
		ReceiptStore store = store();
		// a folder in its place: the file can be begun, and not be put where it belongs
		Files.createDirectories(this.folder.resolve("receipts").resolve(HASH + ".json.gz").resolve("x"));
		assertThat(keep(store, HASH).orElseThrow()).contains("cannot be written");
		assertThat(files()).containsExactly(HASH + ".json.gz");
	}

	@Test
	void aReceiptThatWasCutOffIsDamagedAndIsMendedWhenItIsGivenAgain() throws Exception {
		ReceiptStore store = store();
		keep(store, HASH);
		Path file = this.folder.resolve("receipts").resolve(HASH + ".json.gz");
		byte[] whole = Files.readAllBytes(file);
		for (int length : new int[] { 0, 5, whole.length / 2, whole.length - 1 }) {
			Files.write(file, java.util.Arrays.copyOf(whole, length));
			assertThat(store.has(HASH)).isFalse();
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> store.find(HASH))
				.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("RECEIPT_DAMAGED"));
		}
		assertThat(keep(store, HASH)).isEmpty();
		assertThat(store.find(HASH)).contains(receipt(HASH));
	}

	@Test
	void whatWasBegunLongAgoIsClearedAtAStart() throws Exception {
		Path receipts = Files.createDirectories(this.folder.resolve("receipts"));
		Path old = Files.writeString(receipts.resolve("begun1.tmp"), "x");
		Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
		Path young = Files.writeString(receipts.resolve("begun2.tmp"), "x");
		store();
		assertThat(old).doesNotExist();
		assertThat(young).as("another copy may be writing it").exists();
	}

	@Test
	void receiptsOfTheFormerFolderAreMovedOutOfTheStore() throws Exception {
		keep(store(), HASH);
		Path former = Files.createDirectories(this.folder.resolve("store/receipts"));
		Files.move(this.folder.resolve("receipts").resolve(HASH + ".json.gz"), former.resolve(HASH + ".json.gz"));
		ReceiptStore store = store();
		assertThat(files()).containsExactly(HASH + ".json.gz");
		Files.delete(former);
		Files.delete(former.getParent());
		assertThat(store.find(HASH)).contains(receipt(HASH));
	}

	@Test
	void receiptsOfTheFormerFolderAreFoundWhereTheyCannotBeMoved() throws Exception {
		keep(store(), HASH);
		Path former = Files.createDirectories(this.folder.resolve("store")).resolve("receipts");
		Files.move(this.folder.resolve("receipts"), former);
		Files.writeString(this.folder.resolve("receipts"), "a file in the folder's place");
		assertThat(store().find(HASH)).contains(receipt(HASH));
	}

}
