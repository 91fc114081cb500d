package org.zonegraph;

import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.RunningZonegraph.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a client of the Reconciliation Service API asks, and what its specification says of
 * the answers.
 */
final class ReconcileClient {

	private static final JsonMapper JSON = new JsonMapper();

	private ReconcileClient() {
	}

	static HttpResponse<String> post(String parameter, String value) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(RunningZonegraph.get().address("/reconcile"))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString(parameter + "=" + encoded(value)))
					.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	static Answer valid(HttpResponse<String> response, String schema) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/json;charset=UTF-8");
		return valid(response.body(), schema);
	}

	static Answer valid(String json, String schema) {
		try (InputStream file = ReconcileClient.class.getResourceAsStream("/reconciliation/" + schema + ".json")) {
			assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
				.getSchema(file)
				.validate(json, InputFormat.JSON)).as(json).isEmpty();
		}
		catch (java.io.IOException ex) {
			throw new IllegalStateException(ex);
		}
		return new Answer(JSON.readValue(json, Map.class));
	}

}
