package org.zonegraph.web.pages;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whom readers turn to.
 *
 * @param contact where errors are told: an address of mail or of a page
 * @param repository where the code and the data are worked on: an address of a page
 */
@ConfigurationProperties("zonegraph.about")
public record ContactSettings(@Nullable String contact, @Nullable String repository) {

	public ContactSettings {
		contact = (contact != null && contact.contains("@") && !contact.contains(":")) ? "mailto:" + contact : contact;
	}

}
