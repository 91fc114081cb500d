package org.zonegraph;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.element.Node;
import org.zonegraph.model.NodeType;

import static org.assertj.core.api.Assertions.assertThat;

/** What other sites show of a thing: a card in a frame, a picture, and oEmbed. */
class EmbedTests {

	private static final int LARGEST = 60_000;

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	/** One thing of each kind that has pages, the same in every run. */
	static List<String> oneOfEachKind() {
		RunningZonegraph zonegraph = RunningZonegraph.get();
		Random random = new Random(20261127);
		List<String> ids = new ArrayList<>();
		for (NodeType type : zonegraph.model().nodeTypes()) {
			List<Node> all = zonegraph.seed().nodes().stream().filter((node) -> node.type().equals(type)).toList();
			ids.add(all.get(random.nextInt(all.size())).id());
		}
		return ids;
	}

	/** The address of the card of a thing. */
	static String path(String id) {
		return "/embed/" + id.replaceFirst(":", "/");
	}

	@Test
	void theCardOfAnythingSaysWhatItsPageSaysWithGradesSourcesAndRevisionAndNeedsNoScript() {
		for (String id : oneOfEachKind()) {
			for (String language : List.of("en", "zh")) {
				HttpResponse<String> card = this.zonegraph.get(path(id) + "?lang=" + language);
				assertThat(card.statusCode()).as(id).isEqualTo(200);
				assertThat(card.body().getBytes(StandardCharsets.UTF_8).length).as(id).isLessThan(LARGEST);
				Document embed = Jsoup.parse(card.body());
				Document page = Jsoup.parse(
						this.zonegraph.get("/" + id.replaceFirst(":", "/") + "?lang=" + language, "Accept", "text/html")
							.body());
				assertThat(embed.select("script, form, details")).as(id).isEmpty();
				assertThat(embed.selectFirst("h1").text()).isEqualTo(page.selectFirst("h1").text());
				assertThat(embed.selectFirst("footer").text()).contains(this.zonegraph.seed().revision());
				assertThat(embed.select("dl.facts > dt").eachText()).as(id).isNotEmpty();
				assertThat(embed.select("dl.facts .grade").eachText()).as(id).isNotEmpty();
				for (String value : embed.select("dl.facts > dd > :not(.grade, sup)").eachText()) {
					assertThat(page.text()).as(id).contains(value);
				}
				for (String number : embed.select("sup").eachText()) {
					for (String each : number.split(", ")) {
						assertThat(embed.selectFirst("#source-" + each)).as("%s, source %s", id, each).isNotNull();
					}
				}
			}
		}
	}

	@Test
	void onlyEmbedsMayBeFramed() {
		String card = this.zonegraph.get("/embed/area/chongqing-xiyong-cbz")
			.headers()
			.firstValue("Content-Security-Policy")
			.orElseThrow();
		assertThat(card).contains("default-src 'none'", "frame-ancestors *").doesNotContain("script-src");
		assertThat(this.zonegraph.get("/embed/area/chongqing-xiyong-cbz").headers().firstValue("X-Frame-Options"))
			.isEmpty();
		for (String page : List.of("/", "/area/chongqing-xiyong-cbz", "/about", "/search?q=a", "/graphiql", "/q/",
				"/download/", "/oembed?url=x", "/embed", "/embedded")) {
			HttpResponse<String> response = this.zonegraph.get(page, "Accept", "text/html");
			assertThat(response.headers().firstValue("X-Frame-Options")).as(page).contains("DENY");
			assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow()).as(page)
				.contains("frame-ancestors 'none'");
		}
	}

	@Test
	void anEmbedThatWasMadeOfAnEarlierRevisionSaysThatTheDataHasChanged() {
		String now = this.zonegraph.seed().revision();
		assertThat(this.zonegraph.get("/embed/area/anqing-cbz?revision=" + now).body())
			.doesNotContain("has changed since");
		assertThat(this.zonegraph.get("/embed/area/anqing-cbz?revision=0123456789abcdef").body())
			.contains("The data has changed since this was embedded; it shows the newest.");
		assertThat(this.zonegraph.get("/embed/area/castle").statusCode()).isEqualTo(404);
	}

	@Test
	void thePictureOfAPageIsDrawnForMessengersAsPngAndSvg() throws Exception {
		Document page = Jsoup.parse(this.zonegraph.get("/area/chongqing-xiyong-cbz", "Accept", "text/html").body());
		String picture = page.selectFirst("meta[property=og:image]").attr("content");
		assertThat(picture).startsWith(this.zonegraph.address("/embed/area/chongqing-xiyong-cbz.png").toString());
		HttpResponse<byte[]> png = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(java.net.URI.create(picture)).build(),
					HttpResponse.BodyHandlers.ofByteArray());
		assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.body()));
		assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1200, 630);
		assertThat(inked(image, 100, 60, 1080, 150)).as("the title is drawn").isGreaterThan(2000);
		assertThat(inked(image, 60, 575, 1080, 40)).as("the source line is drawn").isGreaterThan(500);
		HttpResponse<String> svg = this.zonegraph.get("/embed/area/chongqing-xiyong-cbz.svg");
		assertThat(svg.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
		assertThat(svg.body()).contains("Chongqing Xiyong Comprehensive Bonded Zone", this.zonegraph.seed().revision());
		DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(svg.body().strip().getBytes(StandardCharsets.UTF_8)));
		assertThat(this.zonegraph
			.get("/embed/area/chongqing-xiyong-cbz.svg", "If-None-Match",
					svg.headers().firstValue("ETag").orElseThrow())
			.statusCode()).isEqualTo(304);
	}

	private static long inked(BufferedImage image, int x, int y, int width, int height) {
		long inked = 0;
		for (int i = x; i < x + width; i++) {
			for (int j = y; j < y + height; j++) {
				inked += ((image.getRGB(i, j) & 0xff) < 0x90) ? 1 : 0;
			}
		}
		return inked;
	}

	@Test
	void oEmbedTellsOfThePageOfAnyThingAsJsonAndXml() throws Exception {
		for (String id : oneOfEachKind()) {
			String address = this.zonegraph.address("/" + id.replaceFirst(":", "/")).toString();
			String asked = "/oembed?maxwidth=400&url="
					+ URLEncoder.encode(address + "?lang=zh", StandardCharsets.UTF_8);
			JsonNode told = new JsonMapper().readTree(this.zonegraph.get(asked).body());
			assertThat(told.at("/version").asString()).isEqualTo("1.0");
			assertThat(told.at("/type").asString()).isEqualTo("rich");
			assertThat(told.at("/width").asInt()).isEqualTo(400);
			Element frame = Jsoup.parse(told.at("/html").asString()).selectFirst("iframe");
			assertThat(frame.attr("src")).startsWith(this.zonegraph.address(path(id)).toString()).contains("lang=zh");
			assertThat(frame.attr("title")).isEqualTo(told.at("/title").asString()).isNotBlank();
			assertThat(frame.attr("width")).isEqualTo("400");
			Map<String, String> xml = children(this.zonegraph.get(asked + "&format=xml").body());
			assertThat(xml).containsEntry("html", told.at("/html").asString())
				.containsEntry("title", told.at("/title").asString())
				.hasSize(told.size());
		}
	}

	private static Map<String, String> children(String xml) throws Exception {
		org.w3c.dom.NodeList children = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
			.getDocumentElement()
			.getChildNodes();
		return java.util.stream.IntStream.range(0, children.getLength())
			.mapToObj(children::item)
			.collect(Collectors.toMap(org.w3c.dom.Node::getNodeName, org.w3c.dom.Node::getTextContent));
	}

	@Test
	void oEmbedRefusesWhatIsNoPageOfAThingOfThisSite() {
		String site = this.zonegraph.address("").toString().replaceFirst("/$", "");
		for (String url : List.of("https://example.org/area/chongqing-xiyong-cbz", site + "/about",
				site + "/list/areas", site, "nonsense", "http://[", site + "/area/castle", site + "/castle/anqing-cbz",
				site + ".example.org/area/anqing-cbz")) {
			assertThat(this.zonegraph.get("/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8)).statusCode())
				.as(url)
				.isEqualTo(404);
		}
		assertThat(this.zonegraph.get("/oembed").statusCode()).isEqualTo(400);
		assertThat(this.zonegraph.get("/oembed?url=%s&maxwidth=wide".formatted(site + "/area/anqing-cbz")).statusCode())
			.isEqualTo(400);
		assertThat(this.zonegraph.get("/oembed?url=%s&format=yaml".formatted(site + "/area/anqing-cbz")).statusCode())
			.isEqualTo(501);
	}

}
