/** CSV as people and spreadsheets write it: files, headers and cells. */
@NullMarked
package org.zonegraph.seed.csv;

import org.jspecify.annotations.NullMarked;
