/**
 * Embeds: cards of things that other sites may show in a frame, pictures of them, and
 * oEmbed, by which sites find them.
 */
@NullMarked
package org.zonegraph.web.embed;

import org.jspecify.annotations.NullMarked;
