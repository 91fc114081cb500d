/** What can be counted for a claim, the verdict, and how much of each kind is held. */
@NullMarked
package org.zonegraph.claim;

import org.jspecify.annotations.NullMarked;
