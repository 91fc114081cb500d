/**
 * Notices of the State Council as they are published: whether a page is the notice
 * itself, when it was issued, and the numbered items of its annex with who leads them and
 * where they are promoted to.
 */
@NullMarked
package org.zonegraph.sources.annex;

import org.jspecify.annotations.NullMarked;
