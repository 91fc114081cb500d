package org.zonegraph.web.receipts;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Metrics of the receipts: none is ever removed, so operators have to see in time that
 * their space ends.
 */
@Component
final class ReceiptMeters {

	ReceiptMeters(MeterRegistry meters, ReceiptStore store) {
		Gauge.builder("zonegraph.receipts.taken", store, ReceiptStore::taken)
			.baseUnit("bytes")
			.description("What all receipts take")
			.register(meters);
		Gauge.builder("zonegraph.receipts.left", store, ReceiptStore::left)
			.baseUnit("bytes")
			.description("What further receipts may take, by the limit of their folder and that of its disk")
			.register(meters);
	}

}
