package org.zonegraph.graph;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Public URL: under which address readers reach this site. All links begin with it, and
 * things are called by their addresses there in linked data and in citations.
 *
 * @param publicUrl the address of the start page, such as
 * {@code https://example.org/zonegraph}; null where answers name the host that was asked
 */
@ConfigurationProperties("zonegraph")
public record PublicUrl(@Nullable URI publicUrl) {

	public PublicUrl {
		if (publicUrl != null && !publicUrl.toString().isEmpty()) {
			boolean web = publicUrl.getScheme() != null && publicUrl.getScheme().matches("https?")
					&& publicUrl.getHost() != null;
			if (!web || publicUrl.getRawQuery() != null || publicUrl.getRawFragment() != null) {
				throw new IllegalArgumentException(
						"'%s' is no address of a site, such as https://example.org/zonegraph".formatted(publicUrl));
			}
			publicUrl = URI.create(publicUrl.toString().replaceFirst("/+$", ""));
		}
		else {
			publicUrl = null;
		}
	}

	/**
	 * Data that is published here rather than where its package says.
	 * @param imprint what it is called and where its package says
	 * @return the same at the address of the setting
	 */
	public Imprint of(Imprint imprint) {
		return (this.publicUrl == null) ? imprint : new Imprint(imprint.title(), imprint.description(),
				imprint.publisher(), imprint.issuedOn(), imprint.licence(), this.publicUrl + "/");
	}

	/**
	 * A revision whose data is published here rather than where its package says.
	 * @param revision the revision
	 * @return the same at the address of the setting
	 */
	public Revision of(Revision revision) {
		return (this.publicUrl == null) ? revision : revision.publishedAt(this.publicUrl + "/");
	}

}
