package org.zonegraph.graph;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long reading may take.
 *
 * @param databaseTime how long the database may work on one statement
 */
@ConfigurationProperties("zonegraph.limits")
public record ReadSettings(@DefaultValue("10s") Duration databaseTime) {
}
