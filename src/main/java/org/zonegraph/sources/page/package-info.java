/**
 * What an address leads to: redirects, the text of HTML and PDF in whatever encoding, and
 * the signs by which a page is recognized that is not what was asked for.
 */
@NullMarked
package org.zonegraph.sources.page;

import org.jspecify.annotations.NullMarked;
