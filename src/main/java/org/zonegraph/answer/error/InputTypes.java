package org.zonegraph.answer.error;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;

/** Types of variables, as the document writes them. */
final class InputTypes {

	private InputTypes() {
	}

	/** The type, null where the schema does not have it. */
	static @Nullable GraphQLType of(GraphQLSchema schema, Type<?> written) {
		if (written instanceof NonNullType some) {
			GraphQLType type = of(schema, some.getType());
			return (type != null) ? GraphQLNonNull.nonNull(type) : null;
		}
		if (written instanceof ListType list) {
			GraphQLType type = of(schema, list.getType());
			return (type != null) ? GraphQLList.list(type) : null;
		}
		return (written instanceof TypeName name) ? schema.getType(name.getName()) : null;
	}

}
