package org.zonegraph.web.receipts;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.text.Gzip;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/** File format of a receipt: JSON, compressed. */
final class ReceiptFile {

	private static final Logger logger = LoggerFactory.getLogger(ReceiptFile.class);

	private static final int RETRY_AFTER = 60;

	private ReceiptFile() {
	}

	/** A receipt as it is stored. */
	static byte[] of(Receipt receipt) {
		return Gzip.packed(JsonMapper.shared().writeValueAsBytes(receipt));
	}

	/**
	 * Reads a receipt.
	 * @param file its file
	 * @return the receipt, empty where there is no such file
	 * @throws Refusal if the file is damaged or cannot be read
	 */
	static Optional<Receipt> read(Path file) {
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		try (InputStream input = new GZIPInputStream(Files.newInputStream(file))) {
			return Optional.of(JsonMapper.shared().readValue(input, Receipt.class));
		}
		catch (EOFException | ZipException | JacksonException ex) {
			logger.warn("the receipt {} is damaged: {}", file, ex.toString());
			throw new Refusal(RefusalCode.RECEIPT_DAMAGED, "this receipt was given, but its file is damaged");
		}
		catch (IOException ex) {
			logger.warn("cannot read zonegraph.receipts.directory {}: {}", file.getParent(), ex.toString());
			throw new Refusal(RefusalCode.SOURCE_UNAVAILABLE, "the receipts cannot be read at the moment",
					Refusal.retryAfter(RETRY_AFTER));
		}
	}

}
