package org.zonegraph.web.html;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.explorer.SchemaTerms;
import org.zonegraph.web.http.Assets;
import org.zonegraph.web.http.ImportMap;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.value.Footnotes;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;
import org.zonegraph.web.words.PageAddress;
import org.zonegraph.web.words.PageLanguage;
import org.zonegraph.web.words.PageWords;

/** View model of every template: language, words, addresses and footnotes. */
public final class HtmlPage {

	/** What the name of a translation ends in, beside that of the English text. */
	public static final String CHINESE = "Zh";

	/** What was read, but not where it was said first. */
	private static final List<String> OTHER_FORMS = List.of("COPY", "TRANSLATION");

	private final PageAddress address;

	private final PageWords words;

	private final SchemaTerms terms;

	private final Footnotes footnotes = new Footnotes();

	private final Set<PageQuestion> asked = new LinkedHashSet<>();

	private final Set<String> missing = new HashSet<>();

	public HtmlPage(PageAddress address, PageLanguage language, SchemaTerms terms) {
		this.address = address;
		this.words = new PageWords(language);
		this.terms = terms;
	}

	public PageLanguage language() {
		return this.words.language();
	}

	public PageWords words() {
		return this.words;
	}

	public SchemaTerms terms() {
		return this.terms;
	}

	public PageAddress address() {
		return this.address;
	}

	/** A sentence that stands in both languages where it is said. */
	public String say(String en, String zh, @Nullable Object... values) {
		return this.words.say(en, zh, values);
	}

	/** An address of these pages; names and values of its parameters by turns. */
	public String href(String path, @Nullable Object... params) {
		return this.address.href(path, params);
	}

	/** An address that knows no language, such as that of a file. */
	public String file(String path) {
		return this.address.file(path, Map.of());
	}

	/** A style, a script or an icon. */
	public String asset(String path) {
		return file(Assets.path(path));
	}

	/** The page of a thing. */
	public String thing(String id) {
		return this.address.thing(id);
	}

	/** A text whose ids lead to the pages of what they are of. */
	public List<ShownValue> linked(String text) {
		return LinkedText.of(this, text);
	}

	/** This page with parameters of other values, null without them. */
	public String change(@Nullable Object... params) {
		return this.address.change(params);
	}

	/** A page with those of this one's parameters that it knows. */
	public String change(ListPage other) {
		Map<String, String> params = new LinkedHashMap<>(this.address.params());
		params.keySet().retainAll(other.parameters());
		return this.address.at(other.path(), params);
	}

	/** Whether it stands in a frame of another site: what opens has no room there. */
	public boolean isEmbedded() {
		return this.address.path().startsWith(Route.EMBED.folder());
	}

	/** This page in a language. */
	public String in(@Nullable PageLanguage language) {
		return this.address.absolute(this.address.in(language));
	}

	void misses(String document) {
		this.missing.add(document);
	}

	/**
	 * Whether a part could not be answered, so that nothing is known of it here.
	 * @param document the trusted document that asks for it, null where nothing does
	 */
	public boolean isMissing(@Nullable String document) {
		return document != null && this.missing.contains(document);
	}

	/**
	 * A text of our own that the data has in both languages, in the page's.
	 * @param node what has it
	 * @param field name of the English one
	 * @return the text with its language, null where there is none
	 */
	public @Nullable ShownValue worded(JsonView node, String field) {
		String chinese = language().isChinese() ? node.text(field + CHINESE) : null;
		String english = node.text(field);
		return (chinese != null) ? ShownValue.in(PageLanguage.ZH.tag(), chinese)
				: (english != null) ? ShownValue.in(PageLanguage.EN.tag(), english) : null;
	}

	public String number(int count) {
		return this.words.number(count);
	}

	/** The word of a grade; what is official and was not read in the original says so. */
	public String grade(JsonView why) {
		String word = this.terms.term("Confidence", why.said("confidence"));
		return why.said("confidence").equals("OFFICIAL") && isOtherForm(why)
				? say("{grade}, {form}", "{grade}，{form}", "grade", word, "form", form(why)) : word;
	}

	/** The name of a grade as style sheets have it. */
	public String gradeClass(JsonView why) {
		return "grade grade-" + why.said("confidence").toLowerCase(Locale.ROOT);
	}

	/** Whether it was read in another form than the original. */
	public boolean isOtherForm(JsonView why) {
		return OTHER_FORMS.contains(why.said("readAs"));
	}

	/** In which form it was read, as a part of a sentence. */
	public String form(JsonView why) {
		return this.terms.meaning("SourceForm", why.said("readAs"));
	}

	/** The number of a source among the footnotes. */
	public int note(JsonView source) {
		return this.footnotes.number(source);
	}

	/**
	 * The numbers of what a grade rests on, as they are printed beside it; null where it
	 * rests on nothing.
	 */
	public @Nullable String noteNumbers(JsonView why) {
		String numbers = why.each("sources")
			.stream()
			.map((source) -> Integer.toString(note(source)))
			.collect(Collectors.joining(", "));
		return numbers.isEmpty() ? null : numbers;
	}

	/** The footnotes that the page has come to by now. */
	public List<Footnotes.Note> notes() {
		return this.footnotes.all();
	}

	/**
	 * Notes a question that the page is made of, once, as one asks it for all of its
	 * answer.
	 */
	void asks(String document, Map<String, Object> variables) {
		Map<String, Object> whole = new TreeMap<>(variables);
		whole.keySet().removeAll(List.of("first", "after"));
		this.asked.add(new PageQuestion(document, whole));
	}

	/** The questions that the page is made of, which others can ask too. */
	public List<PageQuestion> asked() {
		return List.copyOf(this.asked);
	}

	/** Where modules are. */
	public String modules() {
		return ImportMap.text(this.address.site());
	}

	/** A question in the editor. */
	public String queryHref(PageQuestion question) {
		return href("/graphiql", "document", question.document(), "variables",
				JsonMapper.shared().writeValueAsString(question.variables()));
	}

	/** The answer of a question as a file. */
	public String fileHref(PageQuestion question, String format) {
		return this.address.file("/q/%s.%s".formatted(question.document(), format), question.params());
	}

	/** What changed about the things that the answer of a question names, as a feed. */
	public String feedHref(PageQuestion question, String format) {
		return this.address.file("/feed/%s.%s".formatted(question.document(), format), question.params());
	}

	/** The question that asked a document, null where the page did not. */
	public @Nullable PageQuestion question(String document) {
		return this.asked.stream().filter((each) -> each.document().equals(document)).findFirst().orElse(null);
	}

	/** A drawing of this page as a picture. */
	public String drawingHref(String name, String ending) {
		return this.address.at("%s/%s.%s".formatted(EmbedLinks.path(this.address.path()), name, ending),
				this.address.params());
	}

	/** Where a part of this page can be taken away in other forms. */
	public String take(String part) {
		return "%s#%s".formatted(
				this.address.at(Route.TAKE.folder() + this.address.path().substring(1), this.address.params()), part);
	}

}
