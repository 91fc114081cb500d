/** Model Context Protocol: the catalogue of questions as tools of assistants. */
@NullMarked
package org.zonegraph.web.mcp;

import org.jspecify.annotations.NullMarked;
