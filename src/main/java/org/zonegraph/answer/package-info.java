/**
 * From a question to its answer, without HTTP: what is asked is normalized, executed
 * within limits, kept in memory and logged.
 */
@NullMarked
package org.zonegraph.answer;

import org.jspecify.annotations.NullMarked;
