/** Answers as files, by page: tables, trees, graphs, maps. */
@NullMarked
package org.zonegraph.export.file;

import org.jspecify.annotations.NullMarked;
