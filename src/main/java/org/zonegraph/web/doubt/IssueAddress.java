package org.zonegraph.web.doubt;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.zonegraph.correction.Corrected;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.pages.ContactSettings;

/**
 * Issue with its text already written, at the repository of those who run the site: the
 * form is that of GitHub, which Gitea and Forgejo have too, or GitLab's.
 */
final class IssueAddress {

	/** Bytes of an address that browsers and forges still take. */
	private static final int LONGEST = 7000;

	private IssueAddress() {
	}

	/** Where it can be opened, null where there is no repository. */
	static @Nullable String of(ContactSettings contact, HtmlPage page, Corrected corrected) {
		String repository = contact.repository();
		if (repository == null) {
			return null;
		}
		String base = repository.replaceFirst("(\\.git)?/*$", "");
		String title = "%s %s".formatted(page.address().params().get("about"), page.address().params().get("field"));
		String told = page.address().absolute(page.change());
		String body = "%s\n\n```diff\n%s```\n".formatted(told, corrected.patch());
		String address = address(base, title, body);
		return (address.length() <= LONGEST) ? address : address(base, title, told);
	}

	private static String address(String base, String title, String body) {
		String form = base.contains("gitlab") ? "%s/-/issues/new?issue[title]=%s&issue[description]=%s"
				: "%s/issues/new?title=%s&body=%s";
		return form.formatted(base, URLEncoder.encode(title, StandardCharsets.UTF_8),
				URLEncoder.encode(body, StandardCharsets.UTF_8));
	}

}
