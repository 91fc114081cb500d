package org.zonegraph.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zonegraph.model.derive.SchemaDeriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CountReaderTests {

	private static final String OF_PROVINCE = "{province: {id: {in: $provinces}}}";

	private final String sdl;

	private final Model model;

	CountReaderTests() throws Exception {
		this.sdl = Files.readString(Path.of("schema.graphqls"));
		this.model = SchemaReader.read(this.sdl);
	}

	private GraphQLSchema schema() {
		return UnExecutableSchemaGenerator
			.makeUnExecutableSchema(new SchemaParser().parse(SchemaDeriver.derive(this.model)));
	}

	private List<Count> with(String filter) {
		assertThat(this.sdl).contains(OF_PROVINCE);
		return CountReader.read(SchemaReader.read(this.sdl.replace(OF_PROVINCE, filter)));
	}

	private Count count(String constant) {
		return CountReader.read(this.model)
			.stream()
			.filter((count) -> count.constant().equals(constant))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void whatTheSchemaCountsAreQuestionsThatItAnswers() {
		assertThat(CountReader.problems(CountReader.read(this.model), schema())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{provinse: {id: {in: $provinces}}}|provinse", "{province: {id: {inn: $provinces}}}|inn",
					"{type: {eq: BONDED}}|BONDED", "{areaKm2: {gt: \\\"much\\\"}}|areaKm2",
					"{province: $provinces}|provinces" })
	void aFilterThatTheListDoesNotTakeIsToldByTheValueThatHasIt(String filter, String named) {
		assertThat(CountReader.problems(with(filter), schema())).singleElement()
			.asString()
			.startsWith("@count of AREAS_OF_PROVINCE: ")
			.contains(named);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{province: |cannot be read", "[]|is no object",
					"{areaKm2: {gt: null}}|null is no value of a filter", "{areaKm2: {gt: 12345678901}}|cannot be read",
					"{province: {id: {in: $provinse}}}|$provinse is no root list; there are [areas," })
	void aFilterThatIsNoneIsRefused(String filter, String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> with(filter))
			.withMessageStartingWith("@count of AREAS_OF_PROVINCE: ")
			.withMessageContaining(reason);
	}

	@Test
	void aListThatIsNoneIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CountReader
				.read(SchemaReader.read(this.sdl.replace("@count(list: \"platforms\")", "@count(list: \"platform\")"))))
			.withMessageStartingWith("@count of PLATFORMS: no root list is called 'platform'; there are [areas,");
	}

	@Test
	void theFilterIsAValueAndALiteral() {
		Count count = count("MEASURES_OF_NOTICE_FOR_AREAS");
		List<String> notices = List.of("notice:guofa-2014-65");
		assertThat(count.filter((list) -> notices)).isEqualTo(
				Map.of("notice", Map.of("id", Map.of("in", notices)), "scope", Map.of("eq", "SPECIAL_CUSTOMS_AREAS")));
		assertThat(count.literal((list) -> notices))
			.isEqualTo("{notice: {id: {in: [\"notice:guofa-2014-65\"]}}, scope: {eq: SPECIAL_CUSTOMS_AREAS}}");
		assertThat(count("PROVINCES_WITH_AREAS").filter((list) -> notices))
			.isEqualTo(Map.of("areas", Map.of("count", Map.of("gt", 0))));
		assertThat(count("AREAS_APPROVED_2021_TO_2025").literal((list) -> notices))
			.isEqualTo("{approvedOn: {gte: \"2021\", lte: \"2025\"}}");
	}

	@Test
	void allOfAListSayHowManyThereAreAndOthersWhereTheSchemaSaysSo() {
		assertThat(CountReader.read(this.model)).filteredOn(Count::whole)
			.extracting(Count::constant)
			.containsExactly("AREAS", "MEASURES", "PILOT_ZONES", "PLATFORMS", "PROVINCES_WITH_AREAS");
	}

	@Test
	void theDescriptionThatCallersReadSaysWhatIsListed() {
		String served = SchemaDeriver.derive(this.model);
		assertThat(served)
			.contains("Areas in the province that the statement is about. Lists `areas(filter: %s)`."
				.formatted(OF_PROVINCE))
			.doesNotContain("@count");
		assertThat(served)
			.contains("Lists `measures`; those with evidence fit `{not: {membershipBasis: {eq: CANDIDATE}}}` as well.");
	}

}
