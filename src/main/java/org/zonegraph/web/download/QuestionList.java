package org.zonegraph.web.download;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.util.HtmlUtils;

import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;

/**
 * Index of the trusted documents: what can be asked by name.
 *
 * @param site where they are asked
 * @param questions the questions
 * @param formats the formats that there are
 * @param suitable those that the answers of a question fit into
 */
public record QuestionList(Site site, List<TrustedQuestion> questions, List<String> formats,
		Function<TrustedQuestion, List<String>> suitable) {

	public byte[] json() {
		Map<String, Object> list = new LinkedHashMap<>();
		list.put("questions", this.questions.stream().map(this::told).toList());
		list.put("formats", this.formats);
		return JsonMapper.shared().writeValueAsBytes(list);
	}

	private Map<String, Object> told(TrustedQuestion question) {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("name", question.name());
		told.put("description", question.description());
		told.put("address", "%s%s.{format}".formatted(this.site.path(Route.FILES.folder()), question.name()));
		told.put("document", document(question));
		told.put("formats", this.suitable.apply(question));
		told.put("variables", question.variables());
		return told;
	}

	private String document(TrustedQuestion question) {
		return this.site.path("/documents/%s.graphql".formatted(question.name()));
	}

	public byte[] html() {
		String content = """
				<p class="lead">The answer to each is a file at <code>/q/name.format</code>; its variables are parameters of the address, lists and filters as JSON. Lists are walked to their ends unless <code>first</code> is given.</p>
				%s"""
			.formatted(this.questions.stream().map(this::html).collect(Collectors.joining("\n")));
		return new PlainPage(this.site, false, "Questions that can be asked by name",
				"<nav aria-label=\"Also\"><a href=\"%s\">The whole graph</a></nav>"
					.formatted(this.site.path(Route.DOWNLOADS.folder())),
				content)
			.html()
			.getBytes(StandardCharsets.UTF_8);
	}

	private String html(TrustedQuestion question) {
		String variables = question.variables()
			.stream()
			.map((variable) -> "<li><code>%s: %s</code>%s</li>".formatted(variable.get("name"),
					HtmlUtils.htmlEscape(String.valueOf(variable.get("type"))), note(variable)))
			.collect(Collectors.joining());
		boolean needed = question.variables()
			.stream()
			.anyMatch((variable) -> Boolean.TRUE.equals(variable.get("required")));
		String files = this.suitable.apply(question)
			.stream()
			.map((format) -> needed ? format
					: "<a href=\"%s%s.%s\">%s</a>".formatted(this.site.path(Route.FILES.folder()), question.name(),
							format, format))
			.collect(Collectors.joining(" "));
		return "<section id=\"%1$s\"><h2>%1$s</h2><p>%2$s</p><ul>%3$s</ul><p class=\"small\">%4$s <a href=\"%5$s\">document</a></p></section>"
			.formatted(question.name(), HtmlUtils.htmlEscape(question.description()), variables, files,
					document(question));
	}

	private static String note(Map<String, Object> variable) {
		if (Boolean.TRUE.equals(variable.get("required"))) {
			return ", needed";
		}
		Object preset = variable.get("default");
		return (preset != null) ? ", unless given <code>%s</code>".formatted(HtmlUtils.htmlEscape(preset.toString()))
				: "";
	}

}
