package org.zonegraph.export.citation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.Imprint;

/** How to cite the data or one answer; the styles take their time, so some are kept. */
@Component
public final class Citations {

	private static final List<String> FORMATS = List.of("TEXT", "BIBTEX", "RIS", "CSL_JSON", "GBT_7714");

	private final Cache<Citation, Map<String, String>> answers = Caffeine.newBuilder().maximumSize(200).build();

	private final Cache<Citation, String> texts = Caffeine.newBuilder().maximumSize(10).build();

	/**
	 * A line of text that cites the data.
	 * @param imprint what the data is called and who publishes it
	 * @param revision the revision
	 * @return the line
	 */
	public String text(Imprint imprint, String revision) {
		return this.texts.get(new Citation(imprint, revision), (citation) -> citation.as("TEXT"));
	}

	/**
	 * Citations of one answer.
	 * @param imprint what the data is called and who publishes it
	 * @param revision the revision
	 * @param question what the question is called
	 * @param address where the answer is found
	 * @return citations by the values of {@code CitationFormat}
	 */
	public Map<String, String> of(Imprint imprint, String revision, String question, String address) {
		Imprint answer = new Imprint("%s: answer to “%s”".formatted(imprint.title(), question), null,
				imprint.publisher(), imprint.issuedOn(), imprint.licence(), address);
		String key = "zonegraph-" + address.substring(address.lastIndexOf('/') + 1);
		return this.answers.get(new Citation(answer, revision, key), Citations::all);
	}

	private static Map<String, String> all(Citation citation) {
		Map<String, String> all = new LinkedHashMap<>();
		FORMATS.forEach((format) -> all.put(format, citation.as(format)));
		return all;
	}

}
