package example;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.netflix.graphql.dgs.client.codegen.GraphQLQueryRequest;
import example.generated.client.AreasGraphQLQuery;
import example.generated.client.AreasProjectionRoot;
import example.generated.types.Area;
import example.generated.types.AreaConnection;
import example.generated.types.AreaFilter;
import example.generated.types.AreaOrder;
import example.generated.types.IdFilter;
import example.generated.types.PartialDateFilter;
import example.generated.types.ProvinceFilter;
import example.generated.types.SortDirection;

import org.springframework.graphql.ResponseError;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.GraphQlClient;
import org.springframework.graphql.client.HttpSyncGraphQlClient;
import org.springframework.web.client.RestClient;

/** Asks by the types that DGS generates from the schema: {@code DgsExample http://localhost:8080}. */
public final class DgsExample {

	private final GraphQlClient client;

	private DgsExample(String server) {
		this.client = HttpSyncGraphQlClient.create(RestClient.create(server + "/graphql"));
	}

	public static void main(String[] arguments) {
		DgsExample example = new DgsExample((arguments.length > 0) ? arguments[0] : "http://localhost:8080");
		AreaConnection first = example.ask(areas().first(4));
		AreaConnection second = example.ask(areas().first(4).after(first.getPageInfo().getEndCursor()));
		System.out.println("Forward, " + example.shown(first, second));

		AreaConnection last = example.ask(areas().last(4));
		AreaConnection before = example.ask(areas().last(4).before(last.getPageInfo().getStartCursor()));
		System.out.println("Backward, " + example.shown(before, last));

		ResponseError error = example.respond(areas().first(1000)).getErrors().get(0);
		System.out.println("Refused: " + error.getExtensions().get("code") + ": " + error.getMessage());
	}

	private static AreasGraphQLQuery.Builder areas() {
		return AreasGraphQLQuery.newRequest()
			.queryName("DgsAreas")
			.filter(AreaFilter.newBuilder()
				.province(ProvinceFilter.newBuilder().id(IdFilter.newBuilder().eq("province:CN-GD").build()).build())
				.approvedOn(PartialDateFilter.newBuilder().isNull(false).build())
				.build())
			.orderBy(List.of(AreaOrder.newBuilder().approvedOn(SortDirection.ASC).build()));
	}

	private AreaConnection ask(AreasGraphQLQuery.Builder question) {
		return respond(question).field("areas").toEntity(AreaConnection.class);
	}

	private ClientGraphQlResponse respond(AreasGraphQLQuery.Builder question) {
		AreasProjectionRoot<?, ?> selection = new AreasProjectionRoot<>().totalCount();
		selection.nodes().id().nameEn().approvedOn();
		selection.pageInfo().startCursor().endCursor();
		return this.client.document(new GraphQLQueryRequest(question.build(), selection).serialize()).executeSync();
	}

	private String shown(AreaConnection... pages) {
		List<Area> areas = Stream.of(pages).flatMap((page) -> page.getNodes().stream()).toList();
		return areas.size() + " of " + pages[0].getTotalCount() + ": "
				+ areas.stream()
					.map((area) -> area.getNameEn() + " (" + area.getApprovedOn() + ")")
					.collect(Collectors.joining("; "));
	}

}
