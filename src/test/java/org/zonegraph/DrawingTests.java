package org.zonegraph;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.element.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** Drawings of pages as pictures that can be published, and as embeds. */
class DrawingTests {

	private static final int LARGEST = 60_000;

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	/**
	 * Pages with the names of their drawings, some of them made up of what the seed has.
	 */
	static List<String> drawings() {
		List<String> drawings = new ArrayList<>(List.of("/reforms#time-line", "/reforms#flow",
				"/reforms?origin=SPECIAL_CUSTOMS_AREA#time-line", "/reforms?grade=OFFICIAL#flow", "/places#tiles",
				"/places?size=enterprises#tiles", "/places?size=measures#tiles", "/places#points",
				"/places?view=time#over-time", "/places?near=Suzhou#near", "/places?near=area:alashankou-cbz#near",
				"/enterprises#matrix", "/connections?from=enterprise:airbus&to=area:yangshan-special-cbz#paths",
				"/connections?from=enterprise:abc-leasing&to=measure:guofa-2014-65-31#paths",
				"/connections?from=area:chongqing-xiyong-cbz#neighborhood",
				"/connections?from=pilotZone:shanghai&hops=2#neighborhood", "/province/CN-CQ#figures",
				"/area/chongqing-xiyong-cbz#figures"));
		Random random = new Random(20261127);
		for (String[] kind : List.of(new String[] { "Measure", "lineage" }, new String[] { "Indicator", "figures" })) {
			List<Node> all = RunningZonegraph.get()
				.seed()
				.nodes()
				.stream()
				.filter((node) -> node.type().name().equals(kind[0]))
				.toList();
			random.ints(5, 0, all.size())
				.forEach((index) -> drawings
					.add("/%s#%s".formatted(all.get(index).id().replaceFirst(":", "/"), kind[1])));
		}
		return drawings;
	}

	/** The address of a drawing as an embed. */
	static String embed(String drawing, String ending) {
		Matcher parts = Pattern.compile("([^?#]+)(\\?[^#]*)?#(.*)").matcher(drawing);
		assertThat(parts.matches()).isTrue();
		return "/embed%s/%s%s%s".formatted(parts.group(1), parts.group(3), ending,
				(parts.group(2) != null) ? parts.group(2) : "");
	}

	private Document svg(String drawing, String language) {
		String address = embed(drawing, ".svg");
		HttpResponse<String> response = this.zonegraph
			.get(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
		assertThat(response.statusCode()).as(address).isEqualTo(200);
		return Jsoup.parse(response.body(), "", Parser.xmlParser());
	}

	@Test
	void everyPictureStandsAloneWithTitleSourcesRevisionLicenceAndAddress() {
		for (String drawing : drawings()) {
			for (String language : List.of("en", "zh")) {
				Document svg = svg(drawing, language);
				List<String> texts = svg.select("text").eachText();
				assertThat(texts.get(0)).as(drawing).isNotBlank();
				String all = String.join(" ", texts);
				assertThat(all).as(drawing)
					.contains(this.zonegraph.seed().revision(), "Creative Commons Attribution 4.0",
							this.zonegraph.address(drawing.replaceFirst("[?#].*", "")).toString());
				assertThat(all).as("what it rests on: " + drawing)
					.containsAnyOf("Sources: [1]", "来源：[1]", "No source was read", "尚未查阅来源",
							"The sources stand at the address", "来源见下方网址");
				assertThat(svg.select("script, style, image, [class]")).as(drawing).isEmpty();
			}
		}
	}

	@Test
	void nothingIsCutOffAtTheEdgesOfAPicture() {
		for (String drawing : drawings()) {
			Document svg = svg(drawing, "en");
			Element root = svg.selectFirst("svg");
			double width = Double.parseDouble(root.attr("width"));
			double height = Double.parseDouble(root.attr("height"));
			for (Element text : svg.select("text:not([transform])")) {
				double left = shift(text, 0) + Double.parseDouble(text.attr("x"));
				double wide = text.text().length() * Double.parseDouble(text.attr("font-size")) * 0.5;
				left -= switch (text.attr("text-anchor")) {
					case "middle" -> wide / 2;
					case "end" -> wide;
					default -> 0;
				};
				assertThat(left).as("%s: %s", drawing, text.text()).isGreaterThan(-2);
				assertThat(left + wide).as("%s: %s", drawing, text.text()).isLessThan(width + 2);
				assertThat(shift(text, 1) + Double.parseDouble(text.attr("y"))).as("%s: %s", drawing, text.text())
					.isBetween(0.0, height);
			}
		}
	}

	private static double shift(Element text, int axis) {
		Element group = text.closest("g[transform]");
		if (group == null) {
			return 0;
		}
		Matcher numbers = NUMBER.matcher(group.attr("transform"));
		for (int i = 0; i <= axis; i++) {
			assertThat(numbers.find()).isTrue();
		}
		return Double.parseDouble(numbers.group());
	}

	@Test
	void aPictureAsPngIsTheSameLargeEnoughToPrint() throws Exception {
		for (String drawing : List.of("/reforms#time-line", "/measure/guofa-2014-65-29#lineage", "/places#tiles")) {
			Element svg = svg(drawing, "en").selectFirst("svg");
			HttpResponse<byte[]> png = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(this.zonegraph.address(embed(drawing, ".png") + "?lang=en")).build(),
						HttpResponse.BodyHandlers.ofByteArray());
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.body()));
			assertThat(image.getWidth()).isEqualTo(2 * Integer.parseInt(svg.attr("width")));
			assertThat(image.getHeight()).isEqualTo(2 * Integer.parseInt(svg.attr("height")));
			assertThat(colours(image)).as("icons and grades are in colour").isGreaterThan(5);
		}
	}

	private static long colours(BufferedImage image) {
		return new Random(1).ints(200_000, 0, image.getWidth() * image.getHeight())
			.map((pixel) -> image.getRGB(pixel % image.getWidth(), pixel / image.getWidth()) & 0xf0f0f0)
			.filter((colour) -> Math.abs((colour >> 16) - (colour & 0xff)) > 0x30)
			.distinct()
			.count();
	}

	@Test
	void everyDrawingIsAnEmbedThatNeedsNoScriptAndSaysOnWhatItRests() {
		for (String drawing : drawings()) {
			HttpResponse<String> response = this.zonegraph.get(embed(drawing, ""));
			assertThat(response.statusCode()).as(drawing).isEqualTo(200);
			assertThat(response.body().getBytes(StandardCharsets.UTF_8).length).as(drawing).isLessThan(LARGEST);
			Document embed = Jsoup.parse(response.body());
			assertThat(embed.select("script, form, details")).as(drawing).isEmpty();
			assertThat(embed.select("figure.drawing svg[role=group]").attr("aria-label")).as(drawing).isNotBlank();
			assertThat(embed.selectFirst("footer").text()).contains(this.zonegraph.seed().revision());
			assertThat(embed.selectFirst("h1 a").attr("href")).as(drawing)
				.startsWith(drawing.replaceFirst("[?#].*", ""));
		}
	}

	@Test
	void whatIsDrawnLeadsToItsPage() {
		Document embed = Jsoup.parse(this.zonegraph.get("/embed/reforms/time-line?origin=UNKNOWN").body());
		List<String> marks = embed.select("svg a[href^=/measure/]").eachAttr("href");
		int unknown = this.zonegraph.ask("{ measures(filter: {originKind: {isNull: true}}) { totalCount } }")
			.at("measures.totalCount")
			.as();
		assertThat(marks).hasSize(unknown).doesNotHaveDuplicates();
		assertThat(this.zonegraph.get(marks.get(0), "Accept", "text/html").statusCode()).isEqualTo(200);
	}

	@Test
	void oEmbedOfAPageWithDrawingsIsOfTheOneThatTheAddressNames() throws Exception {
		for (String drawing : List.of("/measure/guofa-2014-65-29#lineage", "/places#points",
				"/places?view=time#over-time", "/reforms#flow")) {
			String url = URLEncoder.encode(this.zonegraph.address("").toString().replaceFirst("/$", "") + drawing,
					StandardCharsets.UTF_8);
			JsonNode told = new JsonMapper().readTree(this.zonegraph.get("/oembed?url=" + url).body());
			Element frame = Jsoup.parse(told.at("/html").asString()).selectFirst("iframe");
			URI source = URI.create(frame.attr("src"));
			URI embed = URI.create(embed(drawing, ""));
			assertThat(source.getPath()).isEqualTo(embed.getPath());
			assertThat("&" + source.getRawQuery())
				.contains((embed.getRawQuery() != null) ? "&" + embed.getRawQuery() : "&lang=");
			assertThat(this.zonegraph.get(source.getRawPath() + "?" + source.getRawQuery()).statusCode())
				.isEqualTo(200);
		}
	}

	@Test
	void theCardOfAPageWithADrawingShowsIt() throws IOException, InterruptedException {
		for (String page : List.of("/reforms", "/places", "/measure/guofa-2014-65-29", "/province/CN-CQ")) {
			Document html = Jsoup.parse(this.zonegraph.get(page, "Accept", "text/html").body());
			URI picture = URI.create(html.selectFirst("meta[property=og:image]").attr("content"));
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(picture).build(), HttpResponse.BodyHandlers.ofByteArray())
				.body()));
			assertThat(List.of(image.getWidth(), image.getHeight())).as(page).containsExactly(1200, 630);
			Document card = Jsoup.parse(
					this.zonegraph.get(picture.getRawPath().replace(".png", ".svg") + "?lang=en").body(), "",
					Parser.xmlParser());
			assertThat(card.select("svg > svg path")).as(page).hasSizeGreaterThan(10);
		}
	}

	@Test
	void aDrawingThatAPageDoesNotHaveIsRefusedWithThoseThatItHas() {
		HttpResponse<String> response = this.zonegraph.get("/embed/reforms/pie");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("time-line", "flow");
		for (String address : List.of("/embed/about", "/embed/nothing", "/embed/list/areas",
				"/embed/area/anqing-cbz/lineage", "/embed/castle/x/y", "/embed/reforms/flow/more")) {
			assertThat(this.zonegraph.get(address).statusCode()).as(address).isEqualTo(404);
		}
	}

}
