package org.zonegraph.web.html;

import java.util.Map;

/**
 * A question of a page.
 *
 * @param document name of the trusted document
 * @param variables its variables
 */
public record PageQuestion(String document, Map<String, Object> variables) {
}
