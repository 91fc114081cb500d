package org.zonegraph.web.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.zonegraph.answer.ServedAnswer;
import org.zonegraph.answer.catalogue.AskedTool;

/**
 * Result of a tool: the data, and what is said of it as structured content and as text.
 *
 * @param asked what was asked
 * @param served what was answered
 * @param receipt where it is kept, null where it is not
 * @param note why it is not
 * @param address where it is whole, null where it has no address
 * @param near what is near what was not found, null where something was
 */
public record Envelope(AskedTool asked, ServedAnswer served, @Nullable String receipt, String note,
		@Nullable String address, @Nullable List<String> near) {

	private static final int PASSES = 6;

	private static final int TOKENS_OF_A_LINE = 320;

	/** As short as it has to be, with all that is said of it. */
	public Map<String, Object> fitted() {
		long most = (long) this.asked.tokens() * Fitting.TOKEN;
		long beside = most / 8;
		Map<String, Object> result = Map.of();
		for (int pass = 0; pass < PASSES; pass++) {
			result = result(most - beside);
			long over = Fitting.weight(result) - most;
			if (over <= 0) {
				break;
			}
			beside += over;
		}
		return result;
	}

	private Map<String, Object> result(long most) {
		Map<String, Object> data = this.served.answered().data();
		List<String> missing = new ArrayList<>();
		if (this.near != null) {
			missing.add(Nearby.searched(this.asked, data)
					+ (this.near.isEmpty() ? "" : "; near are " + String.join(", ", this.near)));
		}
		if (this.served.isStale()) {
			missing.add("the graph is away since %s: this was answered before".formatted(this.served.stale()));
		}
		if (this.receipt == null) {
			missing.add("no receipt is kept: " + this.note);
		}
		missing.addAll(this.served.answered().hints());
		Appraisal whole = Appraisal.of(data);
		if (this.near == null && whole.grades().isEmpty()) {
			missing.add("no evidence was asked for: select evidence { confidence sources { title url } }");
		}
		missing.addAll(Fitting.fit(data, most));
		missing.addAll(Appraisal.of(data).missing());
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("grade", whole.grade());
		content.put("grades", whole.grades());
		content.put("missing", Appraisal.few(missing));
		content.put("rivals", Appraisal.few(whole.rivals()));
		content.put("revision",
				Objects.requireNonNullElse(this.served.answered().whole(), this.served.state().revision().id()));
		if (this.receipt != null) {
			content.put("receipt", this.receipt);
		}
		if (this.address != null) {
			content.put("address", this.address);
		}
		content.put("answer", data);
		Map<String, Object> result = new LinkedHashMap<>();
		result.put("content", List.of(Map.of("type", "text", "text", text(content, data))));
		result.put("structuredContent", content);
		result.put("isError", false);
		return result;
	}

	private String text(Map<String, Object> content, Map<String, Object> data) {
		return """
				Weakest grade: %s of %s. Missing: %s. Rivals: %s. Revision %s, receipt: %s.
				%s""".formatted(content.get("grade"), content.get("grades"), sentences(content.get("missing")),
				sentences(content.get("rivals")), content.get("revision"),
				Objects.requireNonNullElse(this.receipt, "none was kept"),
				Digest.of(data, this.asked.tokens() / TOKENS_OF_A_LINE));
	}

	private static String sentences(@Nullable Object several) {
		return (several instanceof List<?> list && !list.isEmpty())
				? list.stream().map(String::valueOf).collect(Collectors.joining("; ")) : "none";
	}

}
