/**
 * A polite HTTP client for addresses that others wrote down: robots.txt, one request a
 * second a host, bounds of size and time, and nothing that leads into a private network.
 */
@NullMarked
package org.zonegraph.sources.fetch;

import org.jspecify.annotations.NullMarked;
