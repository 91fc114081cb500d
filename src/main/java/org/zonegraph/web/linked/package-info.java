/** Things as linked data: content negotiation of RDF, and FAIR Signposting. */
@NullMarked
package org.zonegraph.web.linked;

import org.jspecify.annotations.NullMarked;
