/** GraphQL over HTTP. */
@NullMarked
package org.zonegraph.web.graphql;

import org.jspecify.annotations.NullMarked;
