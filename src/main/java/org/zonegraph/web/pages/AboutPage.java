package org.zonegraph.web.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.value.JsonView;

/**
 * Colophon: who makes this, how a fact gets in, what grades and verdicts mean, under
 * which terms it can be used, how to ask by program, and where to tell of an error.
 */
@Component
@EnableConfigurationProperties(ContactSettings.class)
final class AboutPage implements ListPage {

	private final ContactSettings settings;

	AboutPage(ContactSettings settings) {
		this.settings = settings;
	}

	@Override
	public String path() {
		return Route.ABOUT.path();
	}

	@Override
	public List<String> parameters() {
		return List.of();
	}

	@Override
	public Content content(Asking asking) {
		HtmlPage page = asking.page();
		JsonView answer = asking.ask("about", Map.of());
		Map<String, Object> values = new HashMap<>();
		values.put("about", answer);
		values.put("contact", this.settings.contact());
		values.put("repository", this.settings.repository());
		return new Content("about", page.say("About Zonegraph", "关于 Zonegraph"), page.say(
				"Who makes this, how a fact gets in, what the grades mean, and under which terms it can be used.",
				"由谁制作、事实如何收录、可信度等级的含义以及使用条款。"), null, values);
	}

}
