package org.zonegraph.seed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the seed is.
 *
 * @param location the folder of the data, such as {@code file:seed/}; by default the one
 * in the jar
 */
@ConfigurationProperties("zonegraph.seed")
record SeedSettings(@DefaultValue("classpath:/seed/") String location) {
}
