package org.zonegraph;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The editor for people who write queries. */
@Tag("browser")
@ExtendWith(Chromium.class)
class QueryEditorTests {

	private static final String SEARCH = "/graphiql?document=search&variables=%7B%22text%22:%22xiyong%22%7D";

	@Test
	void aDocumentOpensWithItsVariablesAndItsAnswer() {
		try (Visit visit = new Visit().open(SEARCH)) {
			assertThat(text(visit, "query-editor")).containsText("query Search($text: String!");
			assertThat(text(visit, "editor-tool")).containsText("\"text\": \"xiyong\"");
			assertThat(text(visit, "response")).containsText("\"totalCount\":");
			assertThat(visit.questions()).hasSize(1);
		}
	}

	@Test
	void whatIsTypedStandsInTheAddressAndIsThereAgain() {
		try (Visit visit = new Visit().open("/graphiql?query=%7Bareas%7BtotalCount%7D%7D")) {
			assertThat(text(visit, "response")).containsText("\"areas\"");
			visit.find(".graphiql-query-editor .view-lines").first().click();
			visit.press("Control+A");
			visit.press("Delete");
			visit.page().keyboard().type("{provinces{totalCount}}");
			visit.page().waitForURL("**query=%7Bprovinces%7BtotalCount%7D%7D");
			visit.page().reload();
			assertThat(text(visit, "query-editor")).containsText("provinces");
			assertThat(text(visit, "response")).containsText("\"totalCount\": " + provinces());
		}
	}

	@Test
	void anExampleIsAClickAway() {
		try (Visit visit = new Visit().open("/graphiql")) {
			visit.find(".ide-examples summary").click();
			visit.find(".ide-examples a").getByText("Sichuan").click();
			assertThat(text(visit, "query-editor")).containsText("province:CN-SC");
			assertThat(text(visit, "response")).containsText("\"confidence\":");
			assertThat(visit.address()).isEqualTo("/graphiql?document=example-sichuan-and-henan");
			visit.find(".languages [lang^=zh]").click();
			assertThat(visit.find("main h1")).hasText("查询编辑器");
			assertThat(text(visit, "query-editor")).containsText("province:CN-SC");
		}
	}

	@Test
	void aNameThatNoDocumentHasIsSaidInWords() {
		try (Visit visit = new Visit()) {
			visit.page().navigate("/graphiql?document=atlantis");
			assertThat(visit.find("main [role=alert]")).containsText("There is no query of the name atlantis");
			visit.expectComplaints();
		}
	}

	@Test
	void aServerOfTrustedDocumentsShowsItsPagesAndSaysWhatTheEditorCanAsk() {
		try (RunningZonegraph strict = RunningZonegraph.with("zonegraph.documents=required");
				Visit visit = new Visit(strict).open("/")) {
			assertThat(visit.find("main [role=alert]")).hasCount(0);
			visit.open(SEARCH);
			assertThat(text(visit, "response")).containsText("\"totalCount\":");
			assertThat(visit.find("zg-graphiql > .notice:visible")).hasCount(0);
			visit.find(".graphiql-query-editor .view-lines").first().click();
			visit.press("Control+A");
			visit.press("Delete");
			visit.page().keyboard().type("{areas{totalCount}}");
			Response refused = visit.page()
				.waitForResponse("**/graphql", () -> visit.find(".graphiql-execute-button").click());
			assertThat(refused.status()).isEqualTo(403);
			assertThat(visit.find("zg-graphiql > .notice:visible"))
				.containsText("answers only questions that it knows");
			visit.expectComplaints();
		}
	}

	private static Locator text(Visit visit, String part) {
		return visit.find(".graphiql-" + part + " .view-lines").first();
	}

	private static int provinces() {
		return RunningZonegraph.get().ask("{ provinces { totalCount } }").at("provinces.totalCount").as();
	}

}
