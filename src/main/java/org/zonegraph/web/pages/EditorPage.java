package org.zonegraph.web.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.zonegraph.answer.document.TrustedDocuments;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;

/**
 * Query editor: the text of the question that its address has, which a script makes an
 * editor of.
 */
@Component
final class EditorPage implements ListPage {

	private static final String DOCUMENT = "document";

	private static final String QUERY = "query";

	private final TrustedDocuments documents;

	EditorPage(TrustedDocuments documents) {
		this.documents = documents;
	}

	@Override
	public String path() {
		return "/graphiql";
	}

	@Override
	public List<String> parameters() {
		return List.of(DOCUMENT, QUERY, "variables");
	}

	@Override
	public Content content(Asking asking) {
		HtmlPage page = asking.page();
		String name = asking.parameter(DOCUMENT);
		Map<String, Object> values = new HashMap<>();
		values.put("text", (name != null) ? this.documents.named(name) : asking.parameter(QUERY));
		return new Content("graphiql", page.say("Query editor", "查询编辑器"),
				page.say("An editor for GraphQL queries, with examples, the schema and the answer beside them.",
						"GraphQL 查询编辑器，附示例、模式和结果。"),
				null, values);
	}

}
