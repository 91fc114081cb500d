package org.zonegraph;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.element.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** What programs find at the addresses of entities, and by what they find those. */
class MachinePagesTests {

	private static final String AREA = "/area/chongqing-xiyong-cbz";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private static String header(HttpResponse<?> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			text/html                                             | 200 | text/html
			text/html,application/xhtml+xml,*/*;q=0.8             | 200 | text/html
			*/*                                                   | 200 | text/html
			text/turtle                                           | 200 | text/turtle
			application/ld+json                                   | 200 | application/ld+json
			application/*                                         | 200 | application/ld+json
			text/html;q=0.5, text/turtle                          | 200 | text/turtle
			*/*;q=0.1, application/ld+json;q=0.9, text/turtle;q=0 | 200 | application/ld+json
			image/png                                             | 406 | application/problem+json
			nonsense                                              | 400 | application/problem+json
			""")
	void anEntityIsSentAsWhatTheClientWouldRatherHave(String accept, int status, String type) {
		HttpResponse<String> response = this.zonegraph.get(AREA, "Accept", accept);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(header(response, "Content-Type")).startsWith(type);
		assertThat(header(response, "Vary")).containsIgnoringCase("accept");
		if (status == 200) {
			assertThat(header(response, "Link")).contains(
					"<%s?format=ttl>; rel=\"alternate\"; type=\"text/turtle\"".formatted(AREA),
					"<%s?format=jsonld>; rel=\"alternate\"; type=\"application/ld+json\"".formatted(AREA));
		}
	}

	@Test
	void aFormatThatIsNamedGoesBeforeWhatIsAccepted() {
		assertThat(header(this.zonegraph.get(AREA + "?format=ttl", "Accept", "text/html"), "Content-Type"))
			.startsWith("text/turtle");
		assertThat(header(this.zonegraph.get(AREA + "?format=html", "Accept", "text/turtle"), "Content-Type"))
			.startsWith("text/html");
		HttpResponse<String> unknown = this.zonegraph.get(AREA + "?format=xml");
		assertThat(unknown.statusCode()).isEqualTo(400);
		assertThat(unknown.body()).contains("?format=jsonld", "?format=ttl");
	}

	@Test
	void theTagOfOneEntityIsNotThatOfAnotherOrOfWhatThereIsNot() {
		String tag = header(this.zonegraph.get(AREA + "?format=ttl"), "ETag");
		for (String other : List.of("/area/doesnotexist", "/area/weifang-cbz", "/province/CN-CQ")) {
			HttpResponse<String> response = this.zonegraph.get(other + "?format=ttl", "If-None-Match", tag);
			assertThat(response.statusCode()).as(other).isEqualTo(other.contains("doesnot") ? 404 : 200);
			String forged = tag.replace("chongqing-xiyong-cbz", "doesnotexist");
			assertThat(this.zonegraph.get("/area/doesnotexist?format=ttl", "If-None-Match", forged).statusCode())
				.isEqualTo(404);
		}
	}

	@ParameterizedTest
	@CsvSource({ "text/html, text/html", "text/turtle, application/problem+json", "*/*, application/problem+json",
			"application/ld+json, application/problem+json" })
	void anIdThatThereIsNotIsNotFound(String accept, String type) {
		HttpResponse<String> response = this.zonegraph.get("/area/nowhere", "Accept", accept);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(header(response, "Content-Type")).startsWith(type);
		assertThat(response.body()).contains("area:nowhere");
	}

	@Test
	void aDocumentThatTheClientHasIsNotSentAgain() {
		String tag = header(this.zonegraph.get(AREA, "Accept", "text/turtle"), "ETag");
		assertThat(tag).contains(this.zonegraph.seed().revision());
		assertThat(this.zonegraph.get(AREA, "Accept", "text/turtle", "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(this.zonegraph.get(AREA, "Accept", "application/ld+json", "If-None-Match", tag).statusCode())
			.isEqualTo(200);
	}

	@Test
	void theSiteMapHasEveryEntityOnceAndEachAddressAnswers() {
		HttpResponse<String> sitemap = this.zonegraph.get("/sitemap.xml");
		assertThat(header(sitemap, "Content-Type")).startsWith("application/xml");
		List<String> addresses = new ArrayList<>();
		Matcher matcher = Pattern.compile("<loc>(.*?)</loc>").matcher(sitemap.body());
		while (matcher.find()) {
			addresses.add(matcher.group(1));
		}
		String base = this.zonegraph.address("").toString();
		assertThat(addresses).doesNotHaveDuplicates()
			.containsAll(this.zonegraph.seed()
				.nodes()
				.stream()
				.map(Node::id)
				.map((id) -> base + "/" + id.replaceFirst(":", "/"))
				.toList())
			.hasSizeLessThan(50_000);
		for (String address : addresses) {
			HttpResponse<String> page = this.zonegraph.get(address.substring(base.length()), "Accept", "text/html");
			assertThat(page.statusCode()).as(address).isEqualTo(200);
		}
		assertThat(this.zonegraph.get("/robots.txt").body()).contains("Sitemap: " + base + "/sitemap.xml");
	}

	@Test
	void theStartPageDescribesTheDataSetForThoseWhoCollectThem() {
		String page = this.zonegraph.get("/").body();
		Matcher script = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>").matcher(page);
		assertThat(script.find()).isTrue();
		JsonNode dataset = new JsonMapper().readTree(script.group(1));
		assertThat(dataset).isEqualTo(new JsonMapper().readTree(this.zonegraph.get("/dataset.jsonld").body()));
		assertThat(dataset.at("/name").asString()).startsWith("Zonegraph: ");
		assertThat(dataset.at("/version").asString()).isEqualTo(this.zonegraph.seed().revision());
		assertThat(dataset.at("/license").asString()).startsWith("https://creativecommons.org/");
		assertThat(dataset.at("/distribution").valueStream().map((each) -> each.at("/contentUrl").asString()))
			.contains(this.zonegraph.address("/download/zonegraph.ttl").toString());
	}

	@Test
	void theNamesOfTheDataSetAndOfItsTermsAnswerPeopleJsonLdAndTurtle() {
		for (String name : List.of("/dataset", "/vocabulary")) {
			for (String type : List.of("text/turtle", "application/ld+json")) {
				HttpResponse<String> asked = this.zonegraph.get(name, "Accept", type);
				assertThat(header(asked, "Content-Type")).as(name).startsWith(type);
				assertThat(header(asked, "Vary").toLowerCase(Locale.ROOT).split(", *")).contains("accept");
				assertThat(this.zonegraph.get(name + (type.equals("text/turtle") ? ".ttl" : ".jsonld")).body())
					.isEqualTo(asked.body());
			}
		}
		HttpResponse<String> people = this.zonegraph.get("/dataset", "Accept", "text/html");
		assertThat(people.statusCode()).isEqualTo(303);
		assertThat(header(people, "Location")).isEqualTo("/");
		assertThat(this.zonegraph.get("/vocabulary", "Accept", "text/html").body()).contains("<dt id=\"locatedIn\">",
				"Area.province: The provincial unit it lies in.", "<a href=\"#Province\">Province</a>");
		assertThat(this.zonegraph.get("/dataset.ttl").body()).contains("dcterms:description", "dcat:downloadURL",
				"a schema:Organization, foaf:Agent", "iana.org/assignments/media-types/text/turtle");
	}

	@Test
	void signpostsLeadProgramsToTheNameTheMetadataTheTermsAndTheFiles() {
		String page = header(this.zonegraph.get("/area/chongqing-xiyong-cbz", "Accept", "text/html"), "Link");
		assertThat(page).contains(
				"<%s>; rel=\"cite-as\"".formatted(this.zonegraph.address("/area/chongqing-xiyong-cbz")),
				"<https://schema.org/AboutPage>; rel=\"type\"",
				"</area/chongqing-xiyong-cbz?format=ttl>; rel=\"describedby\"; type=\"text/turtle\"",
				"<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"", "</>; rel=\"collection\"");
		String document = header(this.zonegraph.get("/area/chongqing-xiyong-cbz", "Accept", "text/turtle"), "Link");
		assertThat(document).contains("</area/chongqing-xiyong-cbz>; rel=\"describes\"; type=\"text/html\"");
		String start = header(this.zonegraph.get("/", "Accept", "text/html"), "Link");
		assertThat(start).contains("<https://schema.org/Dataset>; rel=\"type\"",
				"</dataset.ttl>; rel=\"describedby\"; type=\"text/turtle\"",
				"</download/zonegraph.zip>; rel=\"item\"; type=\"application/zip\"");
	}

	@Test
	void everyFileIsListedWithItsChecksumAndIsThoseBytes() throws Exception {
		JsonNode list = new JsonMapper()
			.readTree(this.zonegraph.get("/download/", "Accept", "application/json").body());
		String sums = this.zonegraph.get("/download/SHA256SUMS").body();
		String page = this.zonegraph.get("/download/", "Accept", "text/html").body();
		assertThat(list.at("/files")).hasSize(5);
		assertThat(page).contains("cypher-shell -a neo4j://localhost:7687 -u neo4j -f zonegraph.cypher");
		for (JsonNode file : list.at("/files")) {
			HttpResponse<byte[]> response = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(this.zonegraph.address(file.at("/path").asString())).build(),
						HttpResponse.BodyHandlers.ofByteArray());
			String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(response.body()));
			assertThat(file.at("/sha256").asString()).isEqualTo(sum);
			assertThat(file.at("/size").asInt()).isEqualTo(response.body().length);
			assertThat(sums).contains("%s  %s\n".formatted(sum, file.at("/name").asString()));
			assertThat(page).contains(sum, file.at("/path").asString());
			assertThat(header(response, "Content-Type")).startsWith(file.at("/mediaType").asString());
			assertThat(this.zonegraph.get(file.at("/path").asString(), "If-None-Match", header(response, "ETag"))
				.statusCode()).isEqualTo(304);
		}
	}

	@Test
	void theListOfFilesIsInTheLanguageThatIsAskedFor() {
		assertThat(this.zonegraph.get("/download/?lang=zh", "Accept", "text/html").body()).contains("lang=\"zh-CN\"",
				"全图下载");
		assertThat(this.zonegraph.get("/download/", "Accept", "text/html", "Accept-Language", "zh-CN").body())
			.contains("全图下载");
		HttpResponse<String> unknown = this.zonegraph.get("/download/zonegraph.docx");
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(unknown.body()).contains("zonegraph.docx", "zonegraph.graphml");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/schema.graphqls", "/context.jsonld", "/vocabulary.ttl", "/dataset.jsonld", "/download/",
			"/sitemap.xml", "/area/chongqing-xiyong-cbz", "/documents/search.graphql" })
	void whatTheAdviceForMachinesNamesIsThere(String path) {
		String advice = this.zonegraph.get("/llms.txt").body();
		assertThat(advice).contains(this.zonegraph.address("").toString()).doesNotContain("{base}", "{nodes}");
		assertThat(advice).contains(path.equals("/documents/search.graphql") ? "- `search`: " : path);
		assertThat(this.zonegraph.get(path).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { AREA, AREA + "?format=ttl", "/", "/download/", "/download/zonegraph.ttl", "/llms.txt" })
	void aHeadHasTheHeadersAndNoBody(String path) throws Exception {
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(this.zonegraph.address(path))
				.method("HEAD", HttpRequest.BodyPublishers.noBody())
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(header(response, "Content-Type")).isNotEmpty();
		assertThat(response.body()).isEmpty();
	}

	@Test
	void theContextHasEveryTermAsTheDocumentsDo() {
		JsonMapper json = new JsonMapper();
		assertThat(json.readTree(this.zonegraph.get("/context.jsonld").body()).at("/@context"))
			.isEqualTo(json.readTree(this.zonegraph.get(AREA + "?format=jsonld").body()).at("/@context"));
	}

}
