package org.zonegraph.web.pages;

/**
 * HTML template of a page that needs no script.
 *
 * @param chinese whether in Chinese rather than English
 * @param title its title
 * @param links links beside the brand, as HTML
 * @param content what follows the title, as HTML
 */
public record PlainPage(boolean chinese, String title, String links, String content) {

	public String html() {
		return """
				<!doctype html>
				<html lang="%1$s">
				<head>
				  <meta charset="utf-8">
				  <meta name="viewport" content="width=device-width, initial-scale=1">
				  <meta name="color-scheme" content="light dark">
				  <title>%2$s · Zonegraph</title>
				  <link rel="icon" href="/icon.svg" type="image/svg+xml">
				  <link rel="stylesheet" href="/styles/base.css">
				</head>
				<body>
				  <header class="top"><a class="brand" href="/"><img src="/icon.svg" alt="" width="28" height="28">Zonegraph</a>
				    %3$s</header>
				  <main id="content">
				    <h1>%2$s</h1>
				    %4$s
				  </main>
				</body>
				</html>
				"""
			.formatted(this.chinese ? "zh-CN" : "en", this.title, this.links, this.content);
	}

}
