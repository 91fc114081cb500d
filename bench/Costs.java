import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Processor time against cost: asks one server each kind of question, none of them twice,
 * and prints what the processors did for it, what it cost, and how many processor seconds
 * a client gets that spends all it is granted (30,000 a minute) on it. Thirty are a
 * quarter of two cores. What it cost is what the server took from what is left to the
 * client, refusals included. The server grants a great deal for a long time, so that it can
 * be asked for more than one client may, and remembers nothing:
 *
 * <pre>
 * java -Xmx1g -jar target/zonegraph.jar --zonegraph.cache.enabled=false \
 *   --zonegraph.limits.rate.cost=100000000 --zonegraph.limits.rate.period=3650d
 * java bench/Costs.java http://127.0.0.1:8080 PID [part of a name]
 * </pre>
 *
 * Run it twice and keep the second table: a fresh process is compiled for minutes.
 */
class Costs {

	static final double GRANTED = 30_000;

	/** What the kernel counts processor time in, each second. */
	static final double TICKS = 100;

	/**
	 * So long is each kind asked, in seconds of processor time, and so often at most, once
	 * for the compiler of Java and once to be measured.
	 */
	static final double ENOUGH = 2;

	static final int MOST = 1500;

	static final HttpClient HTTP = HttpClient.newHttpClient();

	static final Pattern CODE = Pattern.compile("\"code\":\"(\\w+)\"");

	static final List<String> SHAPES = List.of("id", "nameEn", "nameZh", "type", "areaKm2", "approvedOn", "leadingIndustries",
			"province { id }", "province { nameEn }", "province { region }", "enterprises(first: 3) { nodes { id } }",
			"enterprises(first: 3) { totalCount }", "measuresOriginated(first: 2) { nodes { id titleEn } }",
			"evidence { confidence }", "evidence { note sources { id } }",
			"observations(first: 2) { nodes { id value } }");

	static final Map<String, IntFunction<Ask>> QUESTIONS = new LinkedHashMap<>();

	static {
		// lists
		graph("the revision", (i) -> "{ dataset { revision } }");
		graph("a count", (i) -> "{ areas { totalCount } }");
		graph("page of 100", (i) -> "{ areas(first: 100) { nodes { id nameEn type province { id nameEn } } } }");
		graph("page of 100, all fields", (i) -> "{ measures(first: 68) { nodes { id titleEn titleZh itemNo category scope summary "
				+ "membershipBasis originKind originBasis pilotOrigin leadAgencies } } }");
		graph("page of 100, filtered",
				(i) -> "{ areas(first: 100, filter: {nameEn: {contains: \"zone\"}}) { nodes { id nameEn } totalCount } }");
		graph("page of 100 with evidence",
				(i) -> "{ areas(first: 100) { nodes { id evidence { confidence note sources { id title url publisher } } } } }");
		graph("page of 100, ordered by count",
				(i) -> "{ areas(first: 100, orderBy: [{enterprises: {count: DESC}}, {nameEn: ASC}]) { nodes { id } } }");
		graph("nested pages of 100", (i) -> "{ provinces(first: 34) { nodes { id areas(first: 100) { nodes { id nameEn "
				+ "enterprises(first: 10) { nodes { id nameEn } } } } } } }");
		graph("nested pages, ordered", (i) -> "{ provinces(first: 34) { nodes { id areas(first: 100, orderBy: [{nameEn: DESC}]) { nodes { id nameEn } } "
				+ "pilotZones { nodes { measures(first: 100, orderBy: [{titleEn: DESC}]) { nodes { id } } } } } } }");
		graph("facets of all", (i) -> "{ areas(first: 0) { facets(by: [TYPE, PROVINCE, APPROVED_ON, CONFIDENCE]) { facet missing buckets { value count label } } } "
				+ "measures(first: 0) { facets(by: [CATEGORY, NOTICE, CONFIDENCE]) { facet missing buckets { value count } } } }");
		graph("nested facets", (i) -> "{ provinces(first: 34) { nodes { areas(first: 0) { facets(by: [TYPE, APPROVED_ON]) { facet missing buckets { value count } } } } } }");
		graph("groups of all", (i) -> "{ areas { groupBy(by: [PROVINCE_REGION, APPROVED_ON], first: 1000) { totalCount nodes { key { value label } count "
				+ "distinct(of: PROVINCE) areaKm2 { known missing avg min max } } } } operations { groupBy(by: [AREA_PROVINCE, BUSINESS_MODEL], first: 1000) { "
				+ "totalCount nodes { key { value label } count distinct(of: ENTERPRISE) since { min max } } } } }");
		graph("nested groups", (i) -> "{ provinces(first: 34) { nodes { areas { groupBy(by: [TYPE, APPROVED_ON], first: 1000) { totalCount nodes { key { value label } count "
				+ "areaKm2 { avg } } } aggregate { distinct(of: TYPE) areaKm2 { known avg } } } } } }");
		graph("aggregates, filtered", (i) -> "{ observations(filter: {title: {contains: \"a" + i + "\"}, unit: {eq: \"billion_yuan\"}}) { aggregate { count value { avg min max known } } } "
				+ "areas(filter: {near: {latitude: 31." + i + ", longitude: 121, km: 500}}) { aggregate { count distinct(of: PROVINCE) } } "
				+ "enterprises(filter: {areas: {single: {nameEn: {words: \"zone x" + i + "\"}}}}) { totalCount } }");
		graph("100 nodes", (i) -> "{ nodes(ids: [" + IntStream.range(0, 100)
			.mapToObj((n) -> "\"measure:guofa-2018-23-" + n + "\"").collect(Collectors.joining(",")) + "]) { id ... on Entity { name } } }");
		graph("20 lists under aliases", (i) -> IntStream.range(0, 20)
			.mapToObj((n) -> "a%d: areas(first: 50) { nodes { id nameEn } }".formatted(n))
			.collect(Collectors.joining(" ", "{ ", " }")));
		// filters through relationships
		graph("filter, two steps", (i) -> "{ areas(first: 20, filter: {enterprises: {some: {industries: {some: {nameEn: {contains: \"a\"}}}}}}) { totalCount nodes { id } } }");
		graph("filter through a hub, one round", (i) -> "{ measures(first: 1, filter: " + rounds(1, "some") + ") { totalCount nodes { id } } }");
		graph("filter through a hub, two rounds", (i) -> "{ measures(first: 1, filter: " + rounds(2, "some") + ") { totalCount nodes { id } } }");
		graph("the same, all", (i) -> "{ measures(first: 1, filter: " + rounds(2, "all") + ") { totalCount nodes { id } } }");
		graph("filter through provinces, two rounds", (i) -> "{ areas(first: 1, filter: {province: {areas: {all: {province: {areas: {all: {nameEn: {contains: \"o\"}}}}}}}}) { totalCount nodes { id } } }");
		graph("filter through a notice, two rounds", (i) -> "{ measures(first: 1, filter: {notice: {measures: {all: {notice: {measures: {all: {titleEn: {contains: \"e\"}}}}}}}}) { totalCount nodes { id } } }");
		graph("many conditions", (i) -> "{ measures(first: 100, filter: {or: [" + IntStream.range(0, 60)
			.mapToObj((n) -> "{titleEn: {contains: \"q%dx\"}}".formatted(n)).collect(Collectors.joining(",")) + "]}) { totalCount nodes { id } } }");
		// search and resolve
		graph("search, one word", (i) -> "{ search(text: \"bonded %d\", first: 10) { totalCount nodes { id } } }".formatted(i));
		graph("search, 8 words", (i) -> "{ search(text: \"comprehensive bonded zone customs measure china free %d\", first: 50) { totalCount facets { value count } edges { score highlight node { id name } } } }".formatted(i));
		graph("search, a sentence", (i) -> "{ search(text: \"which of the comprehensive bonded zones of the west have enterprises that lease aircraft under customs supervision %d\", first: 50) { totalCount edges { score highlight node { id } } } }".formatted(i));
		graph("search, Chinese", (i) -> "{ search(text: \"综合保税区海关监管创新%d\", first: 50) { totalCount edges { score highlight node { id name } } } }".formatted(i));
		graph("20 searches under aliases", (i) -> IntStream.range(0, 20)
			.mapToObj((n) -> "s%d: search(text: \"%s bonded zone customs %d\", first: 10) { totalCount nodes { id } }".formatted(n, word(n + i), i))
			.collect(Collectors.joining(" ", "{ ", " }")));
		graph("resolve, one name", (i) -> "{ resolve(names: [\"Xiyong CBZ %d\"]) { name score node { id } } }".formatted(i));
		graph("resolve, 100 misspelt names", (i) -> resolve(i, (n) -> word(n)));
		graph("resolve, 100 names of five words", (i) -> resolve(i, (n) -> word(n) + " comprehensive bonded zone of " + word(n + 1)));
		graph("resolve, 100 Chinese names", (i) -> resolve(i, (n) -> "重庆西永综合保税区" + n));
		for (int names : new int[] { 1, 50 }) {
			QUESTIONS.put("reconcile, %d misspelt names".formatted(names), (i) -> new Ask("/reconcile", "queries=" + URLEncoder.encode(
					IntStream.range(0, names).mapToObj((n) -> "\"q%d\":{\"query\":\"%s\"}".formatted(n, word(n + 100 * i)))
						.collect(Collectors.joining(",", "{", "}")), StandardCharsets.UTF_8), "application/x-www-form-urlencoded"));
		}
		// what is worked out
		graph("checks of 100 claims", (i) -> "{ claims(first: 100) { nodes { id check { verdict stated counted countedWithEvidence reason } } } }");
		graph("coverage", (i) -> "{ dataset { counts { value count } coverage { kind held stated missing claim { id } } } }");
		graph("related of one measure", (i) -> "{ measure(id: \"measure:guofa-2014-65-29\") { related(first: 5) { edges { sharedCount node { id name } shared { id name } } } } }");
		graph("related of 68 measures", (i) -> "{ measures(first: 68) { nodes { related(first: 5) { edges { sharedCount node { id } } } } } }");
		graph("related of 100 areas", (i) -> "{ areas(first: 100) { nodes { related(first: 5) { edges { sharedCount node { id } shared { id } } } } } }");
		graph("related of 100 enterprises", (i) -> "{ enterprises(first: 100) { nodes { related(first: 5) { edges { sharedCount node { id } shared { id } } } } } }");
		graph("paths, 4 hops", (i) -> "{ paths(from: \"province:CN-SC\", to: \"province:CN-HA\", maxHops: 4) { nodes { length nodes { name } hops { sentence } } } }");
		graph("paths, 8 hops, 100", (i) -> "{ paths(from: \"province:CN-SC\", to: \"province:CN-HA\", maxHops: 8, first: 100) { nodes { length nodes { name } hops { sentence } } } }");
		graph("paths, 8 hops, counted", (i) -> "{ paths(from: \"province:CN-SC\", to: \"province:CN-HA\", maxHops: 8, first: 3) { totalCount nodes { length } } }");
		graph("areas from which a chain leads to a measure", (i) -> "{ areas(filter: {reaches: {id: \"measure:guofa-2014-65-29\", maxHops: 4}}, first: 100) { totalCount nodes { id } } }");
		graph("what a text finds among areas", (i) -> "{ areas(filter: {search: \"" + word(i) + " bonded port\"}, first: 100) { totalCount nodes { id } } }");
		graph("neighborhood, 2 hops", (i) -> "{ neighborhood(id: \"area:chongqing-xiyong-cbz\", hops: 2) { nodes { id name } hops { relationship } } }");
		graph("neighborhood, 4 hops, 500", (i) -> "{ neighborhood(id: \"area:chongqing-xiyong-cbz\", hops: 4, first: 500) { nodes { id name } hops { relationship from { id } to { id } } } }");
		graph("lineage", (i) -> "{ lineage(measure: \"measure:guofa-2014-65-29\") { origins { sentence } promotion { sentence } reach { nodes { id } hops { relationship } } } }");
		graph("measure paths", (i) -> "{ enterprise(id: \"enterprise:airbus\") { measurePaths(first: 100) { nodes { length hops { sentence } } } } }");
		graph("measure paths of 100 enterprises", (i) -> "{ enterprises(first: 100) { nodes { measurePaths(first: 5) { nodes { length } } } } }");
		// documents
		graph("2,000 fields", (i) -> "{ areas(first: 1) { nodes { " + "id nameEn ".repeat(990) + "} } }");
		graph("a wrong document", (i) -> "{ areas { nodes { " + IntStream.range(0, 40).mapToObj((n) -> "x" + n).collect(Collectors.joining(" ")) + " } } }");
		graph("introspection", (i) -> "{ __schema { types { name fields { name description args { name description type { name kind } } type { name kind ofType { name kind } } } } } }");
		// what nobody asked yet
		graph("new shape, a small one", (i) -> "{ areas(first: 1) { nodes { " + shape(i * 7919 + 12345, 3, i) + " } } }");
		graph("new shape, a page", (i) -> "{ provinces(first: 1) { nodes { areas(first: 1) { nodes { " + shape(i * 7919 + 54321, 8, i) + " } } } } }");
		graph("new shape, a filter", (i) -> "{ measures(first: 1, filter: {and: [" + rounds(2, "all") + ", " + "{not: ".repeat(i % 4)
				+ "{titleEn: {contains: \"e\"}}" + "}".repeat(i % 4) + "]}) { nodes { " + IntStream.range(0, 1 + i).mapToObj((n) -> "t%d_%d: titleEn".formatted(i, n)).collect(Collectors.joining(" ")) + " } } }");
		graph("new shape, 10 lists", (i) -> IntStream.range(0, 10)
			.mapToObj((n) -> "a%d: areas(first: 1) { nodes { %s } }".formatted(n, shape((i * 10 + n) * 104729 + 99, 6, i)))
			.collect(Collectors.joining(" ", "{ ", " }")));
	}

	static void graph(String name, IntFunction<String> document) {
		QUESTIONS.put(name, (i) -> new Ask("/graphql", "{\"query\":\"%s #%s %d\"}"
			.formatted(document.apply(i).replace("\\", "\\\\").replace("\"", "\\\""), RUN, i), "application/json"));
	}

	/** So that a second run asks nothing that the first one did. */
	static final String RUN = Long.toString(System.nanoTime(), 36);

	static String rounds(int rounds, String quantifier) {
		return (rounds == 0) ? "{titleEn: {contains: \"e\"}}"
				: "{agencies: {%1$s: {measures: {%1$s: %2$s}}}}".formatted(quantifier, rounds(rounds - 1, quantifier));
	}

	/** Seven letters that no name has. */
	static String word(int n) {
		StringBuilder word = new StringBuilder();
		for (long seed = 7_777_777L * (n + 1) + RUN.hashCode(); word.length() < 7; seed = seed * 31 + 17) {
			word.append((char) ('a' + Math.floorMod(seed >> 3, 26)));
		}
		return word.toString();
	}

	static String resolve(int i, IntFunction<String> name) {
		return "{ resolve(names: [" + IntStream.range(0, 100)
			.mapToObj((n) -> "\"" + name.apply(n + 100 * i) + "\"")
			.collect(Collectors.joining(",")) + "]) { name score ambiguous node { id } } }";
	}

	/** Fields under aliases that no statement had before. */
	static String shape(int seed, int fields, int i) {
		return IntStream.range(0, fields)
			.mapToObj((n) -> "x%s_%d_%d: %s".formatted(RUN.substring(RUN.length() - 4), i, n,
					SHAPES.get(Math.floorMod(seed / (n + 1) + n * 5, SHAPES.size()))))
			.collect(Collectors.joining(" "));
	}

	public static void main(String[] arguments) throws Exception {
		String server = arguments[0];
		long pid = Long.parseLong(arguments[1]);
		String part = (arguments.length > 2) ? arguments[2] : "";
		System.out.printf("%-38s %8s %12s %12s %14s  %s%n", "question", "asked", "CPU ms", "cost", "CPU s a minute", "codes");
		for (Map.Entry<String, IntFunction<Ask>> each : QUESTIONS.entrySet()) {
			if (each.getKey().contains(part)) {
				System.out.println(row(server, pid, each.getKey(), each.getValue()));
			}
		}
		if ("shipped documents".contains(part)) {
			shipped(server, pid);
		}
	}

	static String row(String server, long pid, String name, IntFunction<Ask> question) throws Exception {
		// what is new each time is never warm
		long before = name.startsWith("new") ? left(ask(server, question.apply(MOST)))
				: left(several(server, pid, (i) -> question.apply(MOST + i), new LinkedHashMap<>()));
		double start = seconds(pid);
		Map<String, Integer> codes = new LinkedHashMap<>();
		long cost = before - left(several(server, pid, question, codes));
		double used = seconds(pid) - start;
		int asked = codes.values().stream().mapToInt(Integer::intValue).sum();
		return "%-38s %8d %,12.1f %,12d %,14.1f  %s".formatted(name, asked, 1000 * used / asked, cost / asked,
				used / Math.max(1, cost) * GRANTED, codes);
	}

	static HttpResponse<String> several(String server, long pid, IntFunction<Ask> question, Map<String, Integer> codes)
			throws IOException, InterruptedException {
		double start = seconds(pid);
		HttpResponse<String> answer = null;
		for (int i = 0; i < MOST && (i < 5 || seconds(pid) - start < ENOUGH); i++) {
			answer = ask(server, question.apply(i));
			Matcher code = CODE.matcher(answer.body());
			codes.merge(code.find() ? code.group(1) : "", 1, Integer::sum);
		}
		return answer;
	}

	/** What the client may still ask for. */
	static long left(HttpResponse<String> answer) {
		return answer.headers().firstValueAsLong("RateLimit-Remaining").orElseThrow();
	}

	/** What the pages ask, without variables where they need none. */
	static void shipped(String server, long pid) throws Exception {
		Map<String, String> required = Map.of("id", "\"measure:guofa-2014-65-29\"", "measure",
				"\"measure:guofa-2014-65-29\"", "text", "\"bonded\"", "from", "\"province:CN-SC\"", "to",
				"\"province:CN-HA\"", "names", "[\"Xiyong\"]", "ids", "[\"area:chongqing-xiyong-cbz\"]");
		try (var files = Files.list(Path.of("src/main/resources/documents"))) {
			for (Path file : files.sorted().toList()) {
				String document = Files.readString(file);
				String variables = Pattern.compile("\\$(\\w+): \\[?\\w+!?]?!(?=[,)])")
					.matcher(document.replaceAll("(?s)\\{.*", ""))
					.results()
					.map((match) -> "\"%s\":%s".formatted(match.group(1), required.getOrDefault(match.group(1), "\"x\"")))
					.collect(Collectors.joining(",", "{", "}"));
				String name = file.getFileName().toString();
				System.out.println(row(server, pid, name, (i) -> new Ask("/graphql",
						"{\"query\":\"%s #%s%d\",\"variables\":%s}".formatted(
								document.replaceAll("(?m)^\\s*#.*$", "").replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"),
								RUN, i, variables),
						"application/json")));
			}
		}
	}

	static HttpResponse<String> ask(String server, Ask ask) throws IOException, InterruptedException {
		return HTTP.send(HttpRequest.newBuilder(URI.create(server + ask.path))
			.header("Content-Type", ask.type)
			.POST(HttpRequest.BodyPublishers.ofString(ask.body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	/** Processor time of a process so far, all its threads together. */
	static double seconds(long pid) throws IOException {
		String stat = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
		String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
		return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
	}

	record Ask(String path, String body, String type) {
	}

}
