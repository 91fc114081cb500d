package org.zonegraph.web.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.zonegraph.export.file.FileFormat;
import org.zonegraph.export.file.FileFormat.Content;
import org.zonegraph.export.file.FileWriter;
import org.zonegraph.export.file.Paging;

/**
 * Lazy pages of a file: the bytes are made as they are fetched, and no more than a page
 * of them is held.
 */
final class FilePages {

	private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();

	private final FileWriter writer;

	private final @Nullable Paging paging;

	private final Function<String, Map<?, ?>> pages;

	private @Nullable Map<?, ?> page;

	private boolean ended;

	/**
	 * A file that was not begun.
	 * @param format the kind of file
	 * @param content what it is made of
	 * @param first data of the first page
	 * @param pages finds the page after a cursor
	 */
	FilePages(FileFormat format, Content content, Map<?, ?> first, Function<String, Map<?, ?>> pages)
			throws IOException {
		this.paging = content.paging();
		this.page = first;
		this.pages = pages;
		this.writer = format.open(content, this.buffer);
	}

	/** Whether all of it was fetched. */
	boolean isEnded() {
		return this.ended;
	}

	/**
	 * The next bytes, of one page at least.
	 * @throws BrokenOffException if there is no next page of the same revision
	 */
	byte[] next() throws IOException {
		while (!this.ended && this.buffer.size() == 0) {
			if (this.page != null) {
				this.writer.page(this.page);
				String after = (this.paging != null) ? this.paging.next(this.page) : null;
				this.page = (after != null) ? this.pages.apply(after) : null;
			}
			if (this.page == null) {
				this.writer.end();
				this.ended = true;
			}
		}
		byte[] bytes = this.buffer.toByteArray();
		this.buffer.reset();
		return bytes;
	}

}
