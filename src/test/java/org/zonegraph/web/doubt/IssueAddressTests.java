package org.zonegraph.web.doubt;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zonegraph.correction.Corrected;
import org.zonegraph.explorer.SchemaTerms;
import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.http.Site;
import org.zonegraph.web.pages.ContactSettings;
import org.zonegraph.web.words.PageAddress;
import org.zonegraph.web.words.PageLanguage;

import static org.assertj.core.api.Assertions.assertThat;

/** An issue whose text is written already. */
class IssueAddressTests {

	private static final String PATCH = "diff --git a/seed/areas.csv b/seed/areas.csv\n+a & b #综保区\n";

	private static String address(@Nullable String repository, String patch) throws Exception {
		HtmlPage page = new HtmlPage(
				new PageAddress(new Site("https://zonegraph.example", ""), "/correct",
						Map.of("about", "area:a", "field", "areaKm2"), null),
				PageLanguage.EN, new SchemaTerms(model(), "EN"));
		return String
			.valueOf(IssueAddress.of(new ContactSettings(null, repository), page, new Corrected(patch, List.of())));
	}

	private static Model model() throws Exception {
		return SchemaReader.read(Files.readString(Path.of("schema.graphqls")));
	}

	@ParameterizedTest
	@CsvSource({
			"https://github.com/zonegraph/zonegraph, https://github.com/zonegraph/zonegraph/issues/new?title=, &body=",
			"https://git.example/z/z.git, https://git.example/z/z/issues/new?title=, &body=",
			"https://gitlab.com/z/z/, https://gitlab.com/z/z/-/issues/new?issue[title]=, &issue[description]=" })
	void anIssueHasTheFactThePageAndThePatch(String repository, String form, String body) throws Exception {
		String address = address(repository, PATCH);
		assertThat(address).startsWith(form).contains(body).doesNotContain(" ", "\n", "#");
		String told = URLDecoder.decode(address.substring(address.indexOf(body) + body.length()),
				StandardCharsets.UTF_8);
		assertThat(told).startsWith("https://zonegraph.example/correct?").contains("about=area%3Aa", PATCH);
		assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8)).contains("=area:a areaKm2&");
	}

	@Test
	void whatWouldBeTooLongAnAddressHasThatOfThePageAlone() throws Exception {
		String address = address("https://github.com/zonegraph/zonegraph", PATCH.repeat(500));
		assertThat(address).hasSizeLessThan(400).contains("correct").doesNotContain("diff");
	}

	@Test
	void withoutARepositoryThereIsNone() throws Exception {
		assertThat(address(null, PATCH)).isEqualTo("null");
	}

}
