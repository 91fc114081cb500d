/** What people call what the schema has, in English and Chinese. */
@NullMarked
package org.zonegraph.model.words;

import org.jspecify.annotations.NullMarked;
