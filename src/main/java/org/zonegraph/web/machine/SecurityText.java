package org.zonegraph.web.machine;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.stereotype.Component;

import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.pages.ContactSettings;
import org.zonegraph.web.refusal.Refusals;

/**
 * security.txt (RFC 9116): where to tell of a hole. Without a contact there is none, for
 * one that nobody reads is worse.
 */
@Component
final class SecurityText implements RouteHandler {

	private static final Duration VALID = Duration.ofDays(180);

	private final ContactSettings settings;

	SecurityText(ContactSettings settings) {
		this.settings = settings;
	}

	@Override
	public Route route() {
		return Route.SECURITY;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		if (this.settings.contact() == null) {
			throw Refusals.nothingThere();
		}
		exchange.response().setHeader("Cache-Control", "max-age=3600, public");
		exchange.send(Exchange.TEXT, "Contact: %s\nExpires: %s\nPreferred-Languages: en, zh\n"
			.formatted(this.settings.contact(), Instant.now().plus(VALID).truncatedTo(ChronoUnit.DAYS)));
	}

}
