package org.zonegraph.answer.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.document.DocumentException.Code;
import org.zonegraph.answer.limit.HeapShare;
import org.zonegraph.explorer.CompletedDocument;
import org.zonegraph.explorer.EntityDocuments;
import org.zonegraph.explorer.ListDocuments;
import org.zonegraph.model.Model;
import org.zonegraph.text.Sha256;

/**
 * Trusted documents and automatic persisted queries: knows documents by something
 * shorter, those of a folder and those derived for each kind of thing by their names, and
 * all by their SHA-256, which callers may teach it (automatic persisted queries) unless
 * only these are answered. A document of the folder stands for a derived one of its name,
 * completed by what the schema has beside.
 */
@Component
@EnableConfigurationProperties(TrustedDocuments.Settings.class)
public final class TrustedDocuments {

	/** What was taught may take together. */
	private static final long MOST_BYTES = HeapShare.of(32, 10_000_000);

	private static final String SUFFIX = ".graphql";

	private static final String SHA_256 = "sha256:";

	private final boolean required;

	private final Map<String, String> byName = new HashMap<>();

	private final Map<String, String> byHash = new HashMap<>();

	private final Map<String, List<String>> added = new HashMap<>();

	private final Cache<String, String> taught = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.weigher((String hash, String document) -> 400 + 2 * document.length())
		.build();

	TrustedDocuments(Settings settings, Model model) {
		this.required = settings.documents() == Mode.REQUIRED;
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources(settings.documentsFolder() + "*" + SUFFIX)) {
				String filename = String.valueOf(file.getFilename());
				String name = filename.substring(0, filename.length() - SUFFIX.length());
				CompletedDocument document = CompletedDocument.of(model, name,
						file.getContentAsString(StandardCharsets.UTF_8));
				this.byName.put(name, document.text());
				this.byHash.put(Sha256.hex(document.text()), document.text());
				this.added.put(name, document.added());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read zonegraph.documents-folder " + settings.documentsFolder(), ex);
		}
		Map<String, String> derived = new LinkedHashMap<>(EntityDocuments.of(model));
		derived.putAll(ListDocuments.of(model));
		derived.forEach((name, document) -> {
			if (this.byName.putIfAbsent(name, document) == null) {
				this.byHash.put(Sha256.hex(document), document);
			}
		});
	}

	/**
	 * The document that is meant.
	 * @param document its text, null where only its id is given
	 * @param id its name, or {@code sha256:} and the hash of its text; null where only
	 * its text is given
	 * @throws DocumentException if there is none, or none that is answered
	 */
	public String find(@Nullable String document, @Nullable String id) {
		if (document == null && id == null) {
			throw new DocumentException(Code.BAD_REQUEST, "no document: give query, or documentId");
		}
		String found = (id != null) ? known(id) : null;
		if (found != null) {
			if (document != null && !found.equals(document)) {
				throw new DocumentException(Code.BAD_REQUEST, "query is not the document that the id stands for");
			}
			return found;
		}
		if (document == null) {
			throw new DocumentException(Code.PERSISTED_QUERY_NOT_FOUND,
					"PersistedQueryNotFound: no document of this id is known; "
							+ (this.required ? "only those of the operator's folder are" : "send its text once"));
		}
		if (this.required && !this.byHash.containsKey(Sha256.hex(document))) {
			throw new DocumentException(Code.DOCUMENT_NOT_TRUSTED,
					"this server answers the documents of its operator's folder alone");
		}
		if (id != null) {
			teach(id, document);
		}
		return document;
	}

	/** Names of the trusted documents, in the order of the alphabet. */
	public List<String> names() {
		return this.byName.keySet().stream().sorted().toList();
	}

	/** The trusted document of this name, null where there is none. */
	public @Nullable String named(String name) {
		return this.byName.get(name);
	}

	/**
	 * The fields that a document was completed by.
	 * @param name the document's name
	 * @return fields of the schema for which nobody asked there, with their types
	 */
	public List<String> added(String name) {
		return this.added.getOrDefault(name, List.of());
	}

	/**
	 * Whether a document is one of the operator's or of the kinds of things.
	 * @param document its text
	 * @return false where a caller wrote it
	 */
	public boolean isTrusted(String document) {
		return this.byName.containsValue(document);
	}

	private @Nullable String known(String id) {
		if (!id.startsWith(SHA_256)) {
			return named(id);
		}
		String hash = id.substring(SHA_256.length());
		String trusted = this.byHash.get(hash);
		return (trusted != null || this.required) ? trusted : this.taught.getIfPresent(hash);
	}

	private void teach(String id, String document) {
		String hash = id.startsWith(SHA_256) ? id.substring(SHA_256.length()) : "";
		if (!Sha256.hex(document).equals(hash)) {
			throw new DocumentException(Code.BAD_REQUEST, "the id is not sha256: and the hash of query");
		}
		this.taught.put(hash, document);
	}

	/**
	 * Which documents are answered.
	 *
	 * @param documents {@code open}: all documents are answered; {@code required}: those
	 * of the folder and those of the kinds of things alone
	 * @param documentsFolder the folder of the trusted documents, {@code .graphql} files
	 * that are known by their names
	 */
	@ConfigurationProperties("zonegraph")
	record Settings(@DefaultValue("open") Mode documents,
			@DefaultValue("classpath:/documents/") String documentsFolder) {
	}

	/** Which documents are answered. */
	enum Mode {

		/** All. */
		OPEN,
		/** Those of the folder and of the kinds alone. */
		REQUIRED

	}

}
