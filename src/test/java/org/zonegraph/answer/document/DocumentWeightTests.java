package org.zonegraph.answer.document;

import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentWeightTests {

	@Test
	void aDocumentWeighsWhatItsTreeDoesAndNotWhatItsTextDoes() {
		String fields = "{ areas { nodes { " + "id ".repeat(1900) + "} } }";
		String comment = "{ areas { nodes { id } } } #" + "x".repeat(fields.length());
		assertThat(weight(fields)).isBetween(190_000, 600_000);
		assertThat(weight(comment)).isLessThan(20_000);
	}

	private static int weight(String text) {
		return DocumentWeight.of(text, new PreparsedDocumentEntry(Parser.parse(text)));
	}

	@Test
	void aRefusedDocumentWeighsWhatItsErrorsDo() {
		GraphQLError error = ValidationError.newValidationError()
			.validationErrorType(ValidationErrorType.FieldUndefined)
			.description("Field 'castle' in type 'Area' is undefined")
			.build();
		String text = "{ castle }";
		int one = DocumentWeight.of(text, new PreparsedDocumentEntry(error));
		int hundred = DocumentWeight.of(text, new PreparsedDocumentEntry(java.util.Collections.nCopies(100, error)));
		assertThat(hundred).isGreaterThan(50 * one / 2).isGreaterThan(60_000);
	}

}
