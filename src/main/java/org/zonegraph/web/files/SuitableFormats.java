package org.zonegraph.web.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import graphql.execution.TypeFromAST;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.document.ParsedDocuments;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.export.file.Layout;

/** Formats that the answers of a trusted document fit into. */
@Component
public final class SuitableFormats {

	private final ParsedDocuments parsed;

	private final FileFormats formats;

	private final GraphQlSource graphQl;

	/** The layout of a question is as lasting as its document. */
	private final Map<String, List<String>> known = new ConcurrentHashMap<>();

	SuitableFormats(ParsedDocuments parsed, FileFormats formats, GraphQlSource graphQl) {
		this.parsed = parsed;
		this.formats = formats;
		this.graphQl = graphQl;
	}

	/**
	 * The formats that suit a question.
	 * @param question the question
	 * @return how the names of such files end
	 */
	public List<String> of(TrustedQuestion question) {
		return this.known.computeIfAbsent(question.name(), (name) -> formats(question));
	}

	private List<String> formats(TrustedQuestion question) {
		// what answers hold does not depend on which thing or text is asked for
		Map<String, Object> variables = new HashMap<>();
		for (VariableDefinition variable : question.operation().getVariableDefinitions()) {
			if (TrustedQuestion.isRequired(variable)) {
				variables.put(variable.getName(),
						some(TypeFromAST.getTypeFromAST(this.graphQl.schema(), variable.getType())));
			}
		}
		return this.formats
			.extensions(Layout.of(this.graphQl.schema(), this.parsed.parse(question.text()), null, variables));
	}

	/** Some value of a type: a year is an id, a text and a date. */
	private static Object some(GraphQLType type) {
		GraphQLType given = GraphQLTypeUtil.unwrapNonNull(type);
		if (given instanceof GraphQLList) {
			return List.of();
		}
		if (given instanceof GraphQLEnumType several) {
			return several.getValues().get(0).getName();
		}
		if (given instanceof GraphQLInputObjectType input) {
			return input.getFields()
				.stream()
				.filter((field) -> GraphQLTypeUtil.isNonNull(field.getType()))
				.collect(Collectors.toMap(GraphQLInputObjectField::getName, (field) -> some(field.getType())));
		}
		return switch (GraphQLTypeUtil.simplePrint(given)) {
			case "Int", "Float" -> 1;
			case "Boolean" -> true;
			default -> "2020";
		};
	}

}
