/** The public schema, derived from the model. */
@NullMarked
package org.zonegraph.model.derive;

import org.jspecify.annotations.NullMarked;
