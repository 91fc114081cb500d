import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How paged questions grow with the graph: asks each of several servers the same
 * questions in turn, one at a time, and prints the medians in microseconds.
 *
 * <pre>
 * java bench/Growth.java http://127.0.0.1:8080 http://127.0.0.1:8081 ...
 * </pre>
 */
class Growth {

	static final int WARM_UP = 300;

	static final int ROUNDS = 400;

	/** Slow questions are asked less often. */
	static final long LONGEST_WARM_UP = Duration.ofSeconds(5).toNanos();

	static final long LONGEST = Duration.ofSeconds(20).toNanos();

	static final HttpClient HTTP = HttpClient.newHttpClient();

	static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

	static {
		QUESTIONS.put("list", "{ areas(first: 20) { nodes { id nameEn nameZh type province { id nameEn } } } }");
		QUESTIONS.put("nested", "{ provinces(first: 10) { nodes { id nameEn areas(first: 10) { nodes { id nameEn type "
				+ "enterprises(first: 10) { nodes { id nameEn industries(first: 10) { nodes { id nameEn } } } } "
				+ "measuresOriginated(first: 10) { nodes { id titleEn } } } } } } }");
		QUESTIONS.put("lookup", "{ measure(id: \"measure:guofa-2018-23-29\") { id titleEn notice { titleEn } "
				+ "pilotZones(first: 5) { nodes { nameEn province { nameEn } } } } }");
		QUESTIONS.put("filter", "{ enterprises(filter: {areas: {some: {province: {region: {eq: WEST}}}}}, first: 20) { "
				+ "nodes { id nameEn areas(first: 5) { nodes { nameEn province { nameEn } } } } } }");
		QUESTIONS.put("order by name", "{ areas(orderBy: [{nameEn: ASC}], first: 20) { nodes { id nameEn } } }");
		QUESTIONS.put("order by date, unknown last",
				"{ areas(orderBy: [{approvedOn: DESC}], first: 20) { nodes { id approvedOn } } }");
		QUESTIONS.put("order by count",
				"{ provinces(orderBy: [{areas: {count: DESC}}], first: 3) { nodes { nameEn areas { totalCount } } } }");
		QUESTIONS.put("order behind a to-one",
				"{ areas(orderBy: [{province: {nameEn: ASC}}], first: 20) { nodes { id province { nameEn } } } }");
		QUESTIONS.put("total count", "{ areas { totalCount } }");
		QUESTIONS.put("first and last", "{ areas { aggregate { count approvedOn { min max } } } }");
		QUESTIONS.put("group by", "{ areas { groupBy(by: [PROVINCE_REGION, TYPE]) { nodes { key { value } count } } } }");
		QUESTIONS.put("aggregate", "{ areas { aggregate { areaKm2 { known avg } } } }");
		QUESTIONS.put("facets of a page", "{ areas(first: 20) { nodes { id } facets(by: [TYPE, PROVINCE]) { buckets { value count } } } }");
		QUESTIONS.put("operations by their properties", "{ operations(filter: {since: {gte: 2020}, area: {province: {id: {eq: "
				+ "\"province:CN-CQ\"}}}}, orderBy: [{since: DESC}], first: 20) { nodes { id since } } }");
		QUESTIONS.put("figures of a province by year", "{ series(indicator: \"indicator:trade_value\", "
				+ "subjects: [\"province:CN-CQ\"], granularity: YEAR) { points { period figures { value unit } } } }");
		QUESTIONS.put("groups within a province", "{ province(id: \"province:CN-CQ\") { areas { groupBy(by: [TYPE]) "
				+ "{ nodes { key { value } count } } aggregate { areaKm2 { known avg } } } } }");
		QUESTIONS.put("name is", "{ areas(filter: {nameEn: {eq: \"chongqing xiyong comprehensive bonded zone\"}}) { "
				+ "nodes { id nameEn } } }");
		QUESTIONS.put("value is, common", "{ areas(filter: {type: {eq: COMPREHENSIVE_BONDED_ZONE}}, first: 20) { nodes { id } } }");
		QUESTIONS.put("value is, rare", "{ areas(filter: {type: {eq: BONDED_AREA}}, first: 20) { nodes { id } } }");
		QUESTIONS.put("path of four hops", "{ paths(from: \"province:CN-SC\", to: \"province:CN-HA\", maxHops: 4) { nodes { length "
				+ "nodes { name } hops { sentence evidence { confidence } } } } }");
		QUESTIONS.put("neighborhood, two hops", "{ neighborhood(id: \"area:chongqing-xiyong-cbz\", hops: 2) { "
				+ "nodes { id name } hops { relationship from { id } to { id } } } }");
		QUESTIONS.put("lineage", "{ lineage(measure: \"measure:guofa-2014-65-29\") { origins { sentence } "
				+ "promotion { sentence } reach { nodes { id name } hops { relationship from { id } to { id } } } } }");
		QUESTIONS.put("search", "{ search(text: \"bonded maintenance\", first: 10) { totalCount nodes { id name } } }");
		QUESTIONS.put("next page", null);
		QUESTIONS.put("deep page", null);
	}

	public static void main(String[] servers) throws Exception {
		System.out.printf("%-30s%s%n", "question", String.join("  ", servers));
		for (String name : QUESTIONS.keySet()) {
			StringBuilder row = new StringBuilder();
			List<List<Long>> times = new ArrayList<>();
			String[] questions = new String[servers.length];
			for (int i = 0; i < servers.length; i++) {
				questions[i] = question(servers[i], name);
				times.add(new ArrayList<>());
				long end = System.nanoTime() + LONGEST_WARM_UP;
				for (int round = 0; round < WARM_UP && System.nanoTime() < end; round++) {
					ask(servers[i], questions[i]);
				}
			}
			long end = System.nanoTime() + LONGEST;
			for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
				for (int i = 0; i < servers.length; i++) {
					long start = System.nanoTime();
					ask(servers[i], questions[i]);
					times.get(i).add((System.nanoTime() - start) / 1000);
				}
			}
			long first = median(times.get(0));
			for (List<Long> each : times) {
				row.append("%,10d (%.2f)".formatted(median(each), (double) median(each) / first));
			}
			System.out.printf("%-30s%s%n", name, row);
		}
	}

	/** Pages by cursor: after the first, and after the last name that begins with U. */
	static String question(String server, String name) throws Exception {
		String page = "{ areas(orderBy: [{nameEn: ASC}], first: 20, %s) { pageInfo { hasNextPage endCursor } nodes { id } } }";
		return switch (name) {
			case "next page" -> page.formatted("after: \"%s\"".formatted(cursor(ask(server,
					"{ areas(orderBy: [{nameEn: ASC}], first: 20) { pageInfo { endCursor } } }"))));
			case "deep page" -> page.formatted("after: \"%s\"".formatted(cursor(ask(server,
					"{ areas(orderBy: [{nameEn: ASC}], last: 60) { pageInfo { endCursor: startCursor } } }"))));
			default -> QUESTIONS.get(name);
		};
	}

	static String cursor(String answer) {
		return answer.replaceAll(".*endCursor\":\"([^\"]+)\".*", "$1");
	}

	static String ask(String server, String question) throws Exception {
		String body = "{\"query\":\"" + question.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
		HttpResponse<String> response = HTTP.send(HttpRequest.newBuilder(URI.create(server + "/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() != 200 || response.body().contains("\"errors\"")) {
			throw new IllegalStateException(question + " -> " + response.body());
		}
		return response.body();
	}

	static long median(List<Long> times) {
		return times.stream().sorted().toList().get(times.size() / 2);
	}

}
