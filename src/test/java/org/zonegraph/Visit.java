package org.zonegraph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody's visit to the explorer, in a browser that knows nothing yet. At its end
 * nothing may stand in the console, and nothing may have been asked of another origin.
 */
final class Visit implements AutoCloseable {

	static final int DESKTOP = 1280;

	static final int PHONE = 390;

	/**
	 * The page is there, and what is drawn is drawn.
	 */
	private static final String LOADED = """
			() => {
			  const main = document.querySelector('main');
			  return document.readyState === 'complete' && main.querySelector('h1') && !main.querySelector('.skeleton, [aria-busy]')
			    && [...main.querySelectorAll('zg-lineage, zg-graph')].every((chart) => chart.hasAttribute('drawn'));
			}""";

	private final String origin;

	private final BrowserContext context;

	private final Page page;

	private final List<Request> requests = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	Visit() {
		this(RunningZonegraph.get());
	}

	Visit(RunningZonegraph zonegraph) {
		this.origin = zonegraph.address("").toString();
		this.context = Chromium.browser()
			.newContext(new Browser.NewContextOptions().setBaseURL(this.origin)
				.setLocale("en-GB")
				.setViewportSize(DESKTOP, 900)
				.setPermissions(List.of("clipboard-read", "clipboard-write")));
		this.page = this.context.newPage();
		this.page.setDefaultTimeout(15_000);
		this.page.onRequest(this.requests::add);
		this.page.onPageError(this.complaints::add);
		this.page.onConsoleMessage((message) -> {
			if (List.of("error", "warning").contains(message.type())) {
				this.complaints.add(message.text());
			}
		});
	}

	Page page() {
		return this.page;
	}

	/** Opens an address and waits for what it shows. */
	Visit open(String address) {
		this.page.navigate(address);
		return loaded();
	}

	Visit loaded() {
		this.page.waitForFunction(LOADED);
		assertThat(find("main .notice-error").allInnerTexts()).as(address()).isEmpty();
		return this;
	}

	Locator find(String selector) {
		return this.page.locator(selector);
	}

	/** The part of the address behind the origin. */
	String address() {
		return this.page.url().substring(this.origin.length());
	}

	/** What was asked of the API. */
	List<Request> questions() {
		return this.requests.stream().filter((request) -> request.url().matches(".*/graphql(?:\\?.*)?")).toList();
	}

	/** What came over the network, compressed, in bytes. */
	long size() {
		return List.copyOf(this.requests)
			.stream()
			.filter((request) -> request.response() != null)
			.mapToLong((request) -> request.sizes().responseBodySize)
			.sum();
	}

	/** What was complained of is what the test is about. */
	void expectComplaints() {
		assertThat(this.complaints).isNotEmpty();
		this.complaints.clear();
	}

	/** Goes on by the tab key until what is meant has the focus. */
	Visit tabTo(String selector) {
		for (int steps = 0; steps < 200; steps++) {
			this.page.keyboard().press("Tab");
			if ((boolean) this.page.evaluate("(selector) => document.activeElement.matches(selector)", selector)) {
				return this;
			}
		}
		throw new AssertionError("the tab key does not come to " + selector);
	}

	Visit press(String key) {
		this.page.keyboard().press(key);
		return this;
	}

	Visit width(int width) {
		this.page.setViewportSize(width, 900);
		return this;
	}

	Visit dark(boolean dark) {
		this.page
			.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
		return this;
	}

	/** What keeps people from using the page: serious and critical violations. */
	List<String> barriers() {
		return Axe.barriers(this.page);
	}

	/** Those that another colour scheme can bring. */
	List<String> barriersOfColour() {
		return Axe.barriers(this.page, "color-contrast", "link-in-text-block");
	}

	/** By how many pixels the page is wider than the window. */
	int overflow() {
		return (int) this.page.evaluate("document.documentElement.scrollWidth - innerWidth");
	}

	/** For somebody who looks at it: a long page is drawn for seconds. */
	void screenshot(String name) {
		if (!Boolean.getBoolean("zonegraph.test.screenshots")) {
			return;
		}
		this.page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target", "screenshots", name + ".png")));
	}

	@Override
	public void close() {
		List<String> elsewhere = this.requests.stream()
			.map(Request::url)
			.filter((url) -> !url.startsWith(this.origin + "/") && !url.matches("(data|blob):.*"))
			.toList();
		this.context.close();
		assertThat(this.complaints).as("the console").isEmpty();
		assertThat(elsewhere).as("requests to other origins").isEmpty();
	}

}
