package org.zonegraph.web.start;

import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.zonegraph.graph.Revision;

/** Startup log: says at the end of a start what is loaded and where to ask. */
@Component
class StartReport {

	private static final Logger logger = LoggerFactory.getLogger(StartReport.class);

	private final Revision revision;

	StartReport(Revision revision) {
		this.revision = revision;
	}

	@EventListener
	void ready(ApplicationReadyEvent event) {
		String counts = this.revision.counts()
			.entrySet()
			.stream()
			.map((entry) -> "%s %d".formatted(entry.getKey(), entry.getValue()))
			.collect(Collectors.joining(", "));
		logger.info("Loaded: {}", counts);
		logger.info("Revision {} of {}", this.revision.id(), this.revision.loadedAt().toLocalDate());
		if (event.getApplicationContext() instanceof WebServerApplicationContext context
				&& context.getWebServer() != null) {
			String address = "http://localhost:" + context.getWebServer().getPort();
			logger.info("GraphQL at {}/graphql, its schema at {}/schema.graphqls", address, address);
		}
	}

}
