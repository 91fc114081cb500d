package org.zonegraph.web.html;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.zonegraph.answer.ExecutedAnswer;
import org.zonegraph.answer.Question;
import org.zonegraph.answer.ServedAnswer;
import org.zonegraph.answer.document.TrustedDocuments;
import org.zonegraph.answer.error.Errors;
import org.zonegraph.element.OtherRevisionException;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.Refusals;
import org.zonegraph.web.value.JsonView;

/**
 * Questions of one page: trusted documents, asked by the way that everybody asks them by,
 * with the same memory, prices and limits. All of them are of one revision.
 */
public final class Asking {

	private static final String LANGUAGE = "language";

	/** What may be gone the next moment. */
	private static final Set<String> PASSING = Set.of("TIMEOUT", "SOURCE_UNAVAILABLE", Errors.RATE_LIMITED);

	private final Exchange exchange;

	private final HtmlPage page;

	private final TrustedDocuments documents;

	private final Function<Question, ServedAnswer> answers;

	private @Nullable ServedAnswer last;

	private boolean fresh = true;

	private @Nullable String stale;

	public Asking(Exchange exchange, HtmlPage page, TrustedDocuments documents,
			Function<Question, ServedAnswer> answers) {
		this.exchange = exchange;
		this.page = page;
		this.documents = documents;
		this.answers = answers;
	}

	/** The page that is made. */
	public HtmlPage page() {
		return this.page;
	}

	/** A parameter of the address, null where it is not there or empty. */
	public @Nullable String parameter(String name) {
		return this.page.address().params().get(name);
	}

	/**
	 * Asks a trusted document in the page's language.
	 * @param document its name
	 * @param variables its variables
	 * @return the data
	 * @throws Refusal if there is no answer
	 */
	public JsonView ask(String document, Map<String, ?> variables) {
		Map<String, Object> all = new TreeMap<>(variables);
		all.put(LANGUAGE, this.page.language().name());
		Question question = new Question(this.documents.find(null, document), null, all);
		ServedAnswer served = this.answers.apply(question);
		ExecutedAnswer answered = served.answered();
		if (answered.code() != null || !answered.hasData()) {
			throw Refusal.of(answered, Map.of());
		}
		ServedAnswer before = this.last;
		if (before != null && !String.valueOf(before.answered().revision()).equals(answered.revision())) {
			throw new OtherRevisionException("the data changed while the page was made");
		}
		this.last = served;
		this.fresh &= served.isFresh();
		this.stale = served.isStale() ? String.valueOf(served.stale()) : this.stale;
		this.page.asks(document, question.variables());
		return new JsonView(answered.data());
	}

	/**
	 * Asks for a part of the page. Where there is no answer at the moment, the rest is
	 * shown without it, and the part says so: {@link HtmlPage#isMissing}.
	 * @param document name of the trusted document
	 * @param variables its variables
	 * @return the data, null where the part is missing
	 * @throws Refusal if there will be no answer
	 */
	public JsonView part(String document, Map<String, ?> variables) {
		try {
			return ask(document, variables);
		}
		catch (Refusal ex) {
			if (!PASSING.contains(ex.code())) {
				throw ex;
			}
			this.fresh = false;
			this.page.misses(document);
			return new JsonView(null);
		}
	}

	/** The fields of the schema that a document was completed by. */
	public List<String> added(String document) {
		return this.documents.added(document);
	}

	/**
	 * Charges the reader for what is no question.
	 * @param cost what it costs
	 * @throws Refusal if there is not so much left
	 */
	public void charge(long cost) {
		Refusals.charge(this.exchange.client(), cost, "you have used up what is granted; ask again later");
	}

	/** The answer that came last, null where nothing was asked. */
	public @Nullable ServedAnswer last() {
		return this.last;
	}

	/** Whether others may keep the page. */
	public boolean isFresh() {
		return this.fresh;
	}

	/** Since when the graph has been away that the page is of. */
	public @Nullable String stale() {
		return this.stale;
	}

}
