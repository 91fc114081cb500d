package example;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.graphql.ResponseError;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.GraphQlClient;
import org.springframework.graphql.client.HttpGraphQlClient;
import org.springframework.graphql.client.HttpSyncGraphQlClient;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

/** Asks by Spring's clients, and reads answers into records: {@code SpringExample http://localhost:8080}. */
public final class SpringExample {

	private static final String AREAS = """
			query SpringAreas($filter: AreaFilter, $first: Int, $after: String, $last: Int, $before: String) {
			  areas(filter: $filter, orderBy: [{approvedOn: ASC}], first: $first, after: $after, last: $last, before: $before) {
			    totalCount
			    nodes { id nameEn approvedOn }
			    pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
			  }
			}
			""";

	private static final Map<String, Object> FILTER = Map.of("province", Map.of("id", Map.of("eq", "province:CN-GD")),
			"approvedOn", Map.of("isNull", false));

	private final GraphQlClient client;

	private SpringExample(GraphQlClient client) {
		this.client = client;
	}

	public static void main(String[] arguments) {
		String address = ((arguments.length > 0) ? arguments[0] : "http://localhost:8080") + "/graphql";
		// the one needs spring-web alone, the other spring-webflux
		new SpringExample(HttpSyncGraphQlClient.create(RestClient.create(address))).run("HttpSyncGraphQlClient");
		new SpringExample(HttpGraphQlClient.create(WebClient.create(address))).run("HttpGraphQlClient");
	}

	private void run(String name) {
		System.out.println(name);
		Page first = ask(Map.of("first", 4));
		Page second = ask(Map.of("first", 4, "after", first.pageInfo().endCursor()));
		System.out.println("Forward, " + shown(first, second));

		Page last = ask(Map.of("last", 4));
		Page before = ask(Map.of("last", 4, "before", last.pageInfo().startCursor()));
		System.out.println("Backward, " + shown(before, last));

		ResponseError error = respond(Map.of("first", 1000)).getErrors().get(0);
		System.out.println("Refused: " + error.getExtensions().get("code") + ": " + error.getMessage());
	}

	private Page ask(Map<String, Object> page) {
		return respond(page).field("areas").toEntity(Page.class);
	}

	private ClientGraphQlResponse respond(Map<String, Object> page) {
		return this.client.document(AREAS).variable("filter", FILTER).variables(page).executeSync();
	}

	private static String shown(Page... pages) {
		List<Area> areas = Stream.of(pages).flatMap((page) -> page.nodes().stream()).toList();
		return areas.size() + " of " + pages[0].totalCount() + ": "
				+ areas.stream()
					.map((area) -> area.nameEn() + " (" + area.approvedOn() + ")")
					.collect(Collectors.joining("; "));
	}

	record Page(int totalCount, List<Area> nodes, PageInfo pageInfo) {
	}

	/**
	 * What is asked of an area.
	 *
	 * @param approvedOn as precise as its source: a year, a month or a day; null where it is
	 * not known
	 */
	record Area(String id, String nameEn, String approvedOn) {
	}

	record PageInfo(String startCursor, String endCursor, boolean hasNextPage, boolean hasPreviousPage) {
	}

}
