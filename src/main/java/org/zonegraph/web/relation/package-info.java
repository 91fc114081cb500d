/** How two things are related. */
@NullMarked
package org.zonegraph.web.relation;

import org.jspecify.annotations.NullMarked;
