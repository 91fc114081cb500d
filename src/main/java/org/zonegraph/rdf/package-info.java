/** The graph as RDF: names, vocabulary, facts and their evidence. */
@NullMarked
package org.zonegraph.rdf;

import org.jspecify.annotations.NullMarked;
