/** Answers as files, and questions by name. */
@NullMarked
package org.zonegraph.web.files;

import org.jspecify.annotations.NullMarked;
