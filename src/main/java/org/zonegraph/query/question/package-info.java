/** A question as it is read, and what the compiler has looked at in it. */
@NullMarked
package org.zonegraph.query.question;

import org.jspecify.annotations.NullMarked;
