package org.zonegraph.web.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zonegraph.explorer.SchemaTerms;
import org.zonegraph.model.NodeId;
import org.zonegraph.web.value.ShownValue;

/**
 * Text that names things by their ids, which lead to their pages; statements go by the
 * end of theirs.
 */
final class LinkedText {

	private static final Pattern ID = Pattern.compile("\\b([a-z][A-Za-z]*:[\\w.-]*\\w|[cs]\\d{2,3}[a-c]?)\\b");

	private LinkedText() {
	}

	static List<ShownValue> of(HtmlPage page, String text) {
		List<ShownValue> parts = new ArrayList<>();
		Matcher ids = ID.matcher(text);
		int end = 0;
		while (ids.find()) {
			String id = id(page.terms(), ids.group());
			if (id != null) {
				parts.add(ShownValue.text(text.substring(end, ids.start())));
				parts.add(ShownValue.link(ids.group(), page.thing(id)));
				end = ids.end();
			}
		}
		parts.add(ShownValue.text(text.substring(end)));
		return parts;
	}

	private static @Nullable String id(SchemaTerms terms, String text) {
		if (!text.contains(":")) {
			return "claim:" + text;
		}
		return (NodeId.of(text).isWhole() && terms.ofKind(NodeId.of(text).kind()).isPresent()) ? text : null;
	}

}
