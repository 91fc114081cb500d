package org.zonegraph.export.citation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.StringJsonBuilderFactory;

import org.zonegraph.graph.Imprint;

/**
 * How to cite a revision of the data.
 *
 * @param imprint what the data is called and who publishes it
 * @param revision the revision
 * @param key what reference managers know it by
 */
public record Citation(Imprint imprint, String revision, String key) {

	/**
	 * A citation of the data as a whole.
	 * @param imprint what the data is called and who publishes it
	 * @param revision the revision
	 */
	public Citation(Imprint imprint, String revision) {
		this(imprint, revision, "zonegraph-" + revision);
	}

	/**
	 * Writes it.
	 * @param format value of the schema's {@code CitationFormat}
	 * @return the citation
	 */
	public String as(String format) {
		return switch (format) {
			case "TEXT" -> styled("apa");
			case "GBT_7714" -> styled("china-national-standard-gb-t-7714-2015-numeric").replaceFirst("^\\[1\\]", "");
			case "CSL_JSON" -> "[%s]".formatted(item().toJson(new StringJsonBuilderFactory().createJsonBuilder()));
			case "BIBTEX" -> bibTex();
			case "RIS" -> ris();
			default -> throw new IllegalArgumentException("no format is called '%s'".formatted(format));
		};
	}

	/** Styles leave the version out, and an answer is true of one revision only. */
	private String title() {
		return "%s, revision %s".formatted(this.imprint.title(), this.revision);
	}

	private LocalDate issuedOn() {
		return LocalDate.parse(this.imprint.issuedOn());
	}

	private CSLItemData item() {
		LocalDate issued = issuedOn();
		return new CSLItemDataBuilder().id(this.key)
			.type(CSLType.DATASET)
			.title(title())
			.author(new CSLNameBuilder().literal(this.imprint.publisher()).build())
			.issued(issued.getYear(), issued.getMonthValue(), issued.getDayOfMonth())
			.URL(this.imprint.homepage())
			.build();
	}

	private String styled(String style) {
		try {
			CSL csl = new CSL(new ListItemDataProvider(item()), style);
			csl.setOutputFormat("text");
			csl.registerCitationItems(this.key);
			return csl.makeBibliography().makeString().strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String bibTex() {
		String url = (this.imprint.homepage() != null) ? "  url = {%s},\n".formatted(this.imprint.homepage()) : "";
		return """
				@misc{%s,
				  author = {{%s}},
				  title = {{%s}},
				  year = {%d},
				  month = {%d},
				%s  version = {%s},
				  note = {Dataset, %s}
				}""".formatted(this.key, this.imprint.publisher(), title(), issuedOn().getYear(),
				issuedOn().getMonthValue(), url, this.revision, this.imprint.licence());
	}

	private String ris() {
		String url = (this.imprint.homepage() != null) ? "UR  - %s\n".formatted(this.imprint.homepage()) : "";
		return """
				TY  - DATA
				AU  - %s
				TI  - %s
				PY  - %d
				DA  - %s
				ET  - %s
				N1  - %s
				%sER  -\s""".formatted(this.imprint.publisher(), title(), issuedOn().getYear(),
				this.imprint.issuedOn().replace('-', '/'), this.revision, this.imprint.licence(), url);
	}

}
