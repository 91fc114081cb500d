/**
 * Time travel: revisions that were loaded before, made again from the ledger in stores of
 * their own, so that they are asked as the present is.
 */
@NullMarked
package org.zonegraph.past;

import org.jspecify.annotations.NullMarked;
