/** Errors as callers see them: each has a code. */
@NullMarked
package org.zonegraph.answer.error;

import org.jspecify.annotations.NullMarked;
