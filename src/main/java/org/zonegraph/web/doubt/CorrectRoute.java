package org.zonegraph.web.doubt;

import java.io.IOException;

import org.springframework.stereotype.Component;

import org.zonegraph.correction.Corrected;
import org.zonegraph.correction.InvalidCorrectionException;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.fill.HtmlPages;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/** Corrections: the page with the form, and the patch alone for {@code git apply}. */
@Component
final class CorrectRoute implements RouteHandler {

	private final HtmlPages pages;

	private final CorrectPage page;

	CorrectRoute(HtmlPages pages, CorrectPage page) {
		this.pages = pages;
		this.page = page;
	}

	@Override
	public Route route() {
		return Route.CORRECT;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		if (exchange.path().equals(Route.CORRECT.path())) {
			this.pages.send(exchange, this.page);
			return;
		}
		Corrected corrected;
		try {
			corrected = this.pages.with(exchange, this.page, this.page::correct);
		}
		catch (InvalidCorrectionException ex) {
			throw new Refusal(RefusalCode.BAD_REQUEST, String.valueOf(ex.getMessage()));
		}
		exchange.response().setHeader("Cache-Control", "no-store");
		exchange.send("text/x-patch;charset=UTF-8", corrected.patch());
	}

}
