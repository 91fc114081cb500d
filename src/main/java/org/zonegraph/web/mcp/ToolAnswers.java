package org.zonegraph.web.mcp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import org.zonegraph.answer.AnswerLog;
import org.zonegraph.answer.Answers;
import org.zonegraph.answer.CacheStatus;
import org.zonegraph.answer.CanonicalJson;
import org.zonegraph.answer.ExecutedAnswer;
import org.zonegraph.answer.Question;
import org.zonegraph.answer.ServedAnswer;
import org.zonegraph.answer.catalogue.AskedTool;
import org.zonegraph.answer.catalogue.MistakenCallException;
import org.zonegraph.answer.catalogue.Tool;
import org.zonegraph.answer.catalogue.ToolCatalogue;
import org.zonegraph.answer.document.DocumentException;
import org.zonegraph.answer.document.TrustedDocuments;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.answer.error.Errors;
import org.zonegraph.answer.limit.HeapShare;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;
import org.zonegraph.web.receipts.Receipts;
import org.zonegraph.web.receipts.Receipts.SourcedAnswer;
import org.zonegraph.web.tool.Envelope;
import org.zonegraph.web.tool.Nearby;

/**
 * Answers of tools: each is a question like every other, with the same prices, limits and
 * memory, and says how it is graded, what it lacks, what rivals it and where it is kept.
 */
@Component
final class ToolAnswers {

	/** What the finished answers in memory may take together. */
	private static final long MOST_BYTES = HeapShare.of(32, 16_000_000);

	private final ToolCatalogue catalogue;

	private final Answers answers;

	private final AnswerLog log;

	private final Receipts receipts;

	private final TrustedDocuments documents;

	private final Cache<Key, Known> known = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.weigher((Key key, Known known) -> 1000 + 2 * known.json.length() + known.answered.weight())
		.build();

	ToolAnswers(ToolCatalogue catalogue, Answers answers, AnswerLog log, Receipts receipts,
			TrustedDocuments documents) {
		this.catalogue = catalogue;
		this.answers = answers;
		this.log = log;
		this.receipts = receipts;
		this.documents = documents;
	}

	/** What a call is answered, as the result of its request. */
	Object call(Tool tool, Map<String, Object> arguments, Exchange exchange) {
		try {
			AskedTool asked = AskedTool.of(tool, arguments);
			if (asked.trusted() == null) {
				this.documents.find(asked.question().text(), null);
			}
			return answer(asked, exchange);
		}
		catch (MistakenCallException ex) {
			return refused(ex.mistakes().stream().map((mistake) -> "BAD_USER_INPUT: " + mistake).toList(), ex.advice());
		}
		catch (DocumentException ex) {
			return refused(List.of("%s: %s".formatted(ex.code(), ex.getMessage())), "use one of the other tools: "
					+ this.catalogue.tools().stream().map(Tool::name).collect(Collectors.joining(", ")));
		}
	}

	private Object answer(AskedTool asked, Exchange exchange) {
		String base = Site.of(exchange.request()).base();
		Key key = new Key(exchange.revision(), base, asked.question(), asked.tokens());
		Known kept = (exchange.state().lostAt() == null) ? this.known.getIfPresent(key) : null;
		if (kept != null) {
			this.log.asked(() -> new ServedAnswer(kept.answered, CacheStatus.HIT, exchange.state()));
			return new RawValue(kept.json);
		}
		SourcedAnswer answer = this.log.asked(
				() -> this.receipts.answer(asked.question(), exchange.client(), exchange.state()),
				SourcedAnswer::served);
		ServedAnswer served = answer.served();
		ExecutedAnswer answered = served.answered();
		if (answered.code() != null || !answered.hasData()) {
			return refused(answered, asked);
		}
		Nearby nearby = new Nearby(this.documents.named("search"), (question) -> ask(question, exchange).answered());
		if (Nearby.isNothing(asked, answered.data())) {
			return nothing(asked, answered, nearby);
		}
		Map<String, @Nullable Object> receipt = served.isSound()
				? this.receipts.address(asked.question(), answer, exchange.client()) : Map.of();
		Object address = receipt.get("address");
		Envelope envelope = new Envelope(asked, served, (address != null) ? base + address : null,
				String.valueOf(receipt.getOrDefault("addressNote", "the answer is not of the graph as it is")),
				(asked.trusted() != null) ? base + address(asked.trusted(), asked.question()) : null,
				Nearby.isEmpty(answered.data()) ? nearby.near(asked, answered.data()) : null);
		String json = JsonMapper.shared().writeValueAsString(envelope.fitted());
		if (served.isSound() && served.isFresh() && address != null && served.origin() != CacheStatus.UNCACHED) {
			this.known.put(key, new Known(answered, json));
		}
		return new RawValue(json);
	}

	private ServedAnswer ask(Question question, Exchange exchange) {
		return this.log.asked(() -> this.answers.answer(question, exchange.client(), exchange.state()));
	}

	/** The same answer whole, as a file. */
	private static String address(TrustedQuestion trusted, Question question) {
		return Route.FILES.folder() + trusted.name() + ".json" + question.variables()
			.entrySet()
			.stream()
			.map((each) -> "%s=%s".formatted(each.getKey(),
					UriUtils.encode((each.getValue() instanceof String text) ? text : CanonicalJson.of(each.getValue()),
							StandardCharsets.UTF_8)))
			.collect(Collectors.joining("&", question.variables().isEmpty() ? "" : "?", ""));
	}

	private static Map<String, Object> refused(ExecutedAnswer answered, AskedTool asked) {
		List<String> errors = answered.errors().list().stream().map(ToolAnswers::told).toList();
		String code = String.valueOf(answered.code());
		long wait = answered.errors().retryAfter();
		String advice = switch (code) {
			case Errors.RATE_LIMITED -> "ask again after %d seconds; what was asked before is free".formatted(wait);
			case "TIMEOUT", "SOURCE_UNAVAILABLE", "INTERNAL_ERROR" ->
				"ask again in some seconds, or for less at a time";
			default -> "mend what is said above and call %s again%s".formatted(asked.tool().name(),
					(asked.trusted() == null) ? "; the schema is the resource zonegraph://schema"
							: "; the document is /documents/%s.graphql".formatted(asked.trusted().name()));
		};
		return refused(errors.isEmpty() ? List.of(code + ": there is no answer") : errors, advice);
	}

	private static String told(Map<String, Object> error) {
		Object code = (error.get("extensions") instanceof Map<?, ?> extensions) ? extensions.get("code") : null;
		return "%s: %s".formatted(code, error.get("message"));
	}

	private static Map<String, Object> nothing(AskedTool asked, ExecutedAnswer answered, Nearby nearby) {
		List<String> told = new ArrayList<>(List.of("NOT_FOUND: " + Nearby.searched(asked, answered.data())));
		told.addAll(answered.hints());
		List<String> near = nearby.near(asked, answered.data());
		return refused(told, near.isEmpty() ? "find the id by search or resolve"
				: "near are %s; else find the id by search or resolve".formatted(String.join(", ", near)));
	}

	private static Map<String, Object> refused(List<String> wrong, String advice) {
		String text = "%s\nWhat to do: %s".formatted(String.join("\n", wrong), advice);
		return Map.of("content", List.of(Map.of("type", "text", "text", text)), "isError", true);
	}

	/** What an answer depends on. */
	private record Key(String revision, String base, Question question, int tokens) {
	}

	/** A finished answer, and that which it was made of. */
	private record Known(ExecutedAnswer answered, String json) {
	}

}
