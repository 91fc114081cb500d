package org.zonegraph.web.doubt;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.correction.Corrected;
import org.zonegraph.correction.Correction;
import org.zonegraph.correction.InvalidCorrectionException;
import org.zonegraph.correction.ServedSeed;
import org.zonegraph.explorer.SchemaTerms.Field;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.NodeType;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.pages.ContactSettings;
import org.zonegraph.web.value.JsonView;

/**
 * “Something wrong?” as a page: a form for one fact, and what becomes of it: a patch of
 * the seed, what {@code check} says of that, and the way to those who curate. It is sent
 * to nobody.
 */
@Component
public final class CorrectPage implements ListPage {

	static final String VALUE = "value";

	static final String SOURCE = "source";

	private static final String ABOUT = "about";

	private static final String FIELD = "field";

	private static final String TITLE = "title";

	private static final String KIND = "kind";

	private static final String QUOTE = "quote";

	/** About as long as the whole seed takes to be checked, in milliseconds. */
	private static final long COST = 500;

	private final ServedSeed seed;

	private final ContactSettings contact;

	CorrectPage(ServedSeed seed, ContactSettings contact) {
		this.seed = seed;
		this.contact = contact;
	}

	@Override
	public String path() {
		return Route.CORRECT.path();
	}

	@Override
	public List<String> parameters() {
		return List.of(ABOUT, FIELD, VALUE, SOURCE, TITLE, KIND, QUOTE);
	}

	/** Corrects what the address asks for. */
	Corrected correct(Asking asking) {
		asking.ask("about", Map.of());
		asking.charge(COST);
		String revision = Objects.requireNonNull(asking.last()).answered().revision();
		return this.seed.correct(String.valueOf(revision),
				new Correction(NodeId.of(given(asking, ABOUT)), given(asking, FIELD), given(asking, VALUE),
						given(asking, SOURCE), new Correction.Publication(given(asking, TITLE), given(asking, KIND)),
						given(asking, QUOTE), LocalDate.now(ZoneOffset.UTC).toString()));
	}

	private static String given(Asking asking, String name) {
		return Objects.requireNonNullElse(asking.parameter(name), "");
	}

	@Override
	public Content content(Asking asking) {
		HtmlPage page = asking.page();
		Map<String, Object> values = new HashMap<>();
		Corrected corrected = null;
		String refused = null;
		if (asking.parameter(VALUE) != null) {
			try {
				corrected = correct(asking);
			}
			catch (InvalidCorrectionException ex) {
				refused = refused(page, ex);
			}
		}
		values.put("form", form(asking));
		values.put("corrected", corrected);
		values.put("refused", refused);
		values.put("patch", page.file(Route.CORRECT.path() + ".patch") + page.change().replaceFirst("^[^?]*", ""));
		values.put("issue", (corrected != null) ? IssueAddress.of(this.contact, page, corrected) : null);
		values.put("contact", this.contact.contact());
		return new Content("correct", page.say("Something wrong?", "有误？"), page.say(
				"Say what a fact should be and where that can be read: this makes a patch of the data, which curators can apply. Nothing is sent to anybody.",
				"请写明应为何内容、可在何处查阅：此页据此生成数据补丁，供编辑采用。内容不会发送给任何人。"), null, values);
	}

	/** What the form has before somebody fills it in. */
	private static Form form(Asking asking) {
		HtmlPage page = asking.page();
		String id = given(asking, ABOUT);
		String name = given(asking, FIELD);
		String kind = NodeId.of(id).kind();
		NodeType type = page.terms().ofKind(kind).orElse(null);
		Field field = (type != null) ? page.terms().field(type.name(), name).orElse(null) : null;
		JsonView node = (type != null) ? asking.ask(kind, Map.of("id", id)).at(kind) : new JsonView(null);
		String value = asking.parameter(VALUE);
		Field kinds = page.terms().field("Source", KIND).orElseThrow();
		Map<String, String> publications = new HashMap<>();
		page.terms()
			.codes(kinds)
			.forEach((code) -> publications.put(code, page.terms().code(kinds, code).orElse(code)));
		return new Form(id, node.text("name"), name, (field != null) ? page.terms().label(field) : name,
				(value != null) ? value : written(node.at(name)),
				(field != null) ? page.terms().values(field.type()) : List.of(), given(asking, SOURCE),
				given(asking, TITLE), given(asking, KIND), given(asking, QUOTE),
				publications.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList());
	}

	/** A value as the seed has it. */
	private static String written(JsonView value) {
		if (value.value() instanceof List<?> list) {
			return String.join(";", list.stream().map(String::valueOf).toList());
		}
		String id = value.text("id");
		return (id != null) ? id
				: (value.isNull() || value.value() instanceof Map<?, ?>) ? "" : String.valueOf(value.value());
	}

	private static String refused(HtmlPage page, InvalidCorrectionException ex) {
		return switch (ex.reason()) {
			case LENGTH -> page.say("That is too long: a part has at most {most} characters.", "内容过长：每项至多 {most} 个字符。",
					"most", page.number(Correction.LONGEST_PART));
			case ROW -> page.say("The data has no row of this id.", "数据中没有此编号的行。");
			case FIELD ->
				page.say("This field cannot be corrected here: it follows from others, or there is none of its name.",
						"此字段无法在此更正：由其他内容得出，或不存在。");
			case VALUE -> page.say("A correction has a value.", "请填写数值。");
			case SAME ->
				page.say("The data says so already. A further source of it can be named.", "数据中已有此内容，可补充新的来源。");
			case SEED, PATCH -> page.say("There are no files of this revision to make a patch of.", "此版本没有可供生成补丁的文件。");
		};
	}

	/**
	 * What stands in the form.
	 *
	 * @param about id of the thing
	 * @param name what it is called, null where there is none
	 * @param field name of the field
	 * @param label what that is called
	 * @param value the value
	 * @param values what it can be, empty where it can be anything
	 * @param source the source
	 * @param title the title of a new one
	 * @param kind the kind of a new one
	 * @param quote its words
	 * @param kinds kinds of publication with their words
	 */
	public record Form(String about, @Nullable String name, String field, String label, String value,
			List<String> values, String source, String title, String kind, String quote,
			List<Map.Entry<String, String>> kinds) {

		public Form {
			values = List.copyOf(values);
			kinds = List.copyOf(kinds);
		}

	}

}
