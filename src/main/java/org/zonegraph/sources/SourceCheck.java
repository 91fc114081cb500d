package org.zonegraph.sources;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.zonegraph.sources.fetch.Failure;
import org.zonegraph.sources.fetch.FetchException;
import org.zonegraph.sources.fetch.WebAddress;
import org.zonegraph.sources.page.PageText;
import org.zonegraph.sources.page.Walked;
import org.zonegraph.sources.page.Walker;
import org.zonegraph.sources.page.Wall;
import org.zonegraph.text.Sha256;

/**
 * Checks a source: asks its address, looks for what the seed has of it, and says what
 * became of it.
 */
final class SourceCheck {

	/** A page with fewer letters is hardly a publication. */
	private static final int SHORT = 80;

	private final Walker walker;

	private final Clock clock;

	SourceCheck(Walker walker, Clock clock) {
		this.walker = walker;
		this.clock = clock;
	}

	/**
	 * Checks a source.
	 * @param source the source
	 * @param before what was found before, null where it was not checked
	 * @return what is found now
	 */
	CheckedSource check(CitedSource source, @Nullable CheckedSource before) {
		CheckedSource row = asked(source, before);
		return (before != null && before.url().equals(source.url())) ? row.withMemoryOf(before) : row;
	}

	private CheckedSource asked(CitedSource source, @Nullable CheckedSource before) {
		Optional<URI> address = WebAddress.of(source.url());
		if (address.isEmpty()) {
			return row(source, SourceState.UNREACHABLE, "NO_WEB_ADDRESS", "");
		}
		try {
			Walked walked = this.walker.walk(address.get(), validators(source, address.get(), before));
			if (walked.received().code() == 304 && before != null) {
				return unchanged(source, before);
			}
			return answered(source, before, walked);
		}
		catch (FetchException ex) {
			return row(source, state(ex.failure()), ex.failure().name(), "");
		}
	}

	/**
	 * What was the same address, looked for the same and was read is asked for anew only.
	 */
	private static Map<URI, Map<String, String>> validators(CitedSource source, URI address,
			@Nullable CheckedSource before) {
		if (before == null || before.hash().isEmpty() || !before.url().equals(source.url())
				|| !before.wanted().equals(source.wanted())) {
			return Map.of();
		}
		Map<String, String> validators = new HashMap<>();
		validators.put("If-None-Match", before.etag());
		validators.put("If-Modified-Since", before.lastModified());
		validators.values().removeIf(String::isEmpty);
		return Map.of(WebAddress.of(before.movedTo()).orElse(address), validators);
	}

	/** Not modified since: what was found holds. */
	private CheckedSource unchanged(CitedSource source, CheckedSource before) {
		SourceState state = (before.state() == SourceState.CHANGED) ? SourceState.THERE : before.state();
		return new CheckedSource(source.id(), source.url(), state, before.reason(), "304", before.movedTo(), today(),
				before.hash(), before.etag(), before.lastModified(), before.quotes(), before.names(), before.missing(),
				before.archived(), source.wanted());
	}

	private CheckedSource answered(CitedSource source, @Nullable CheckedSource before, Walked walked) {
		int code = walked.received().code();
		if (code != 200 && code != 203) {
			return refused(source, walked);
		}
		if (!walked.page().legible()) {
			return read(source, walked, SourceState.UNREAD, "NO_TEXT", "");
		}
		String key = walked.page().key();
		CheckedSource found = read(source, walked, SourceState.THERE, "", key);
		if (!found.isRecognized()) {
			Optional<Wall> wall = Wall.of(walked);
			if (wall.isPresent()) {
				return read(source, walked, state(wall.get()), wall.get().name(), "");
			}
			if (walked.isLedHome() || isSaidOfAnything(walked, key)) {
				return read(source, walked, SourceState.SOFT_404, walked.isLedHome() ? "FRONT_PAGE" : "SAME_PAGE", "");
			}
		}
		if (walked.isElsewhere() && walked.lasting()) {
			return read(source, walked, SourceState.MOVED, "", key);
		}
		boolean changed = before != null && !before.hash().isEmpty() && !before.hash().equals(PageText.hash(key));
		return changed ? read(source, walked, SourceState.CHANGED, "", key)
				: read(source, walked, SourceState.THERE, doubt(source, found, key), key);
	}

	/** What no sign gives away is told by what is missing, lest it pass for the page. */
	private static String doubt(CitedSource source, CheckedSource found, String key) {
		if (found.isRecognized()) {
			return "";
		}
		boolean looked = !source.quotes().isEmpty() || !source.names().isEmpty();
		return looked ? "NOTHING_FOUND" : (key.length() < SHORT) ? "SHORT" : "";
	}

	private CheckedSource refused(CitedSource source, Walked walked) {
		int code = walked.received().code();
		return switch (code) {
			case 404, 410 -> read(source, walked, SourceState.GONE, "", "");
			case 401, 402, 407 -> read(source, walked, SourceState.BLOCKED, Wall.LOGIN.name(), "");
			default -> {
				Optional<Wall> wall = Wall.of(walked).filter((each) -> each == Wall.CAPTCHA || each == Wall.LOGIN);
				if (wall.isPresent()) {
					yield read(source, walked, SourceState.BLOCKED, wall.get().name(), "");
				}
				boolean ours = code >= 400 && code < 500;
				yield read(source, walked, ours ? SourceState.BLOCKED : SourceState.UNREACHABLE,
						ours ? "REFUSED" : "SERVER_ERROR", "");
			}
		};
	}

	/** Whether an address that nobody ever made shows the same page. */
	private boolean isSaidOfAnything(Walked walked, String key) {
		URI end = walked.end();
		if (end.getRawPath().equals("/") || key.isEmpty()) {
			return false;
		}
		String made = "no-such-page-" + Sha256.hex(end.toString()).substring(0, 12);
		String name = end.getRawPath().replaceFirst(".*/", "");
		URI sibling = URI.create(end.getScheme() + "://" + end.getRawAuthority()
				+ end.getRawPath().substring(0, end.getRawPath().length() - name.length()) + made
				+ (name.contains(".") ? name.substring(name.lastIndexOf('.')) : ""));
		try {
			Walked other = this.walker.walk(sibling, Map.of());
			return other.received().code() == 200 && other.page().key().equals(key);
		}
		catch (FetchException ex) {
			// no answer for what cannot be: so this is an answer of its own
			return false;
		}
	}

	private static SourceState state(Failure failure) {
		return switch (failure) {
			case ROBOTS, PRIVATE_ADDRESS -> SourceState.BLOCKED;
			case TOO_LARGE, BOMB -> SourceState.UNREAD;
			default -> SourceState.UNREACHABLE;
		};
	}

	private static SourceState state(Wall wall) {
		return switch (wall) {
			case NOT_FOUND -> SourceState.SOFT_404;
			case CAPTCHA, LOGIN -> SourceState.BLOCKED;
			case NO_TEXT -> SourceState.UNREAD;
		};
	}

	private CheckedSource row(CitedSource source, SourceState state, String reason, String code) {
		return new CheckedSource(source.id(), source.url(), state, reason, code, "", today(), "", "", "",
				told(0, source.quotes()), told(0, source.names()), "", "", source.wanted());
	}

	private CheckedSource read(CitedSource source, Walked walked, SourceState state, String reason, String key) {
		List<String> missing = source.quotes().stream().filter((quote) -> !PageText.says(key, quote)).toList();
		long names = source.names().stream().filter((name) -> PageText.says(key, name)).count();
		return new CheckedSource(source.id(), source.url(), state, reason, Integer.toString(walked.received().code()),
				walked.isElsewhere() ? walked.end().toString() : "", today(), key.isEmpty() ? "" : PageText.hash(key),
				key.isEmpty() ? "" : walked.received().header("etag"),
				key.isEmpty() ? "" : walked.received().header("last-modified"),
				told(source.quotes().size() - missing.size(), source.quotes()), told(names, source.names()),
				(key.isEmpty() || missing.isEmpty()) ? "" : missing.get(0), "", source.wanted());
	}

	private static String told(long found, List<String> wanted) {
		return found + "/" + wanted.size();
	}

	private String today() {
		return LocalDate.now(this.clock).toString();
	}

}
