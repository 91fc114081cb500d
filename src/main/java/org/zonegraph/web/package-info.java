/** Transport: GraphQL over HTTP, error codes, and what the console says. */
@NullMarked
package org.zonegraph.web;

import org.jspecify.annotations.NullMarked;
