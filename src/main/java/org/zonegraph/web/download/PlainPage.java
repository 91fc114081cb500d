package org.zonegraph.web.download;

import org.zonegraph.web.http.Site;

/**
 * HTML template of a page that needs no script.
 *
 * @param site where it is
 * @param chinese whether in Chinese rather than English
 * @param title its title
 * @param links links beside the brand, as HTML
 * @param content what follows the title, as HTML
 */
public record PlainPage(Site site, boolean chinese, String title, String links, String content) {

	public String html() {
		return """
				<!doctype html>
				<html lang="%1$s">
				<head>
				  <meta charset="utf-8">
				  <meta name="viewport" content="width=device-width, initial-scale=1">
				  <meta name="color-scheme" content="light dark">
				  <title>%2$s · Zonegraph</title>
				  <link rel="icon" href="%5$s/icon.svg" type="image/svg+xml">
				  <link rel="stylesheet" href="%5$s/styles/base.css">
				</head>
				<body>
				  <header class="top"><a class="brand" href="%5$s/"><img src="%5$s/icon.svg" alt="" width="28" height="28">Zonegraph</a>
				    %3$s</header>
				  <main id="content">
				    <h1>%2$s</h1>
				    %4$s
				  </main>
				</body>
				</html>
				"""
			.formatted(this.chinese ? "zh-CN" : "en", this.title, this.links, this.content, this.site.prefix());
	}

}
