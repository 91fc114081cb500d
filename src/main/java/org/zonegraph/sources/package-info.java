/**
 * What curators run against the web: whether what the seed cites is still there and still
 * says so, and whether the notices say what the seed has of the measures. No server does
 * it, and nothing is changed but by a patch that people read.
 */
@NullMarked
package org.zonegraph.sources;

import org.jspecify.annotations.NullMarked;
