package org.zonegraph.sources.page;

import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Text of a PDF, line by line as it is read; of one that is a picture there is none. */
final class PdfText {

	/** What a document may unfold to: beyond that it is no text that people read. */
	private static final long MEMORY = 64L << 20;

	private static final int PAGES = 300;

	private PdfText() {
	}

	/**
	 * Reads a PDF.
	 * @throws IOException if it is none, or a password is needed
	 */
	static String of(byte[] bytes) throws IOException {
		try (PDDocument document = Loader.loadPDF(bytes, "", null, null,
				MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
			PDFTextStripper text = new PDFTextStripper();
			text.setSortByPosition(true);
			text.setEndPage(PAGES);
			return text.getText(document);
		}
	}

}
