package org.zonegraph.answer;

/**
 * The schema that callers see.
 *
 * @param sdl its text in the language of schemas
 */
public record PublicSchema(String sdl) {
}
