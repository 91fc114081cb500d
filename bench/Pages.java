import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;

/**
 * What a reader waits for: opens one page of each kind in Chromium with its processor
 * slowed down four times and an empty cache, and prints medians of five: milliseconds
 * until the first content and until the largest is there, how far the layout shifts, and
 * how many requests and kilobytes the page takes, then the same when it is opened again.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp $(cat target/classpath) bench/Pages.java http://127.0.0.1:8080 [/usr/bin/chromium]
 * </pre>
 */
class Pages {

	static final int ROUNDS = 5;

	static final int SLOWER = 4;

	static final List<String> PAGES = List.of("/", "/?lang=zh", "/reforms", "/reforms?view=flow", "/places",
			"/enterprises", "/connections?from=province:CN-SC&to=province:CN-HA", "/claims", "/search?q=chongqing",
			"/list/areas", "/list/operations", "/changes", "/about", "/area/chongqing-xiyong-cbz", "/province/CN-CQ",
			"/measure/guofa-2014-65-29", "/enterprise/airbus", "/industry/computers", "/businessModel/BONDED_PROCESSING",
			"/claim/c1", "/notice/guofa-2014-65", "/source/gb", "/indicator/TRADE_VALUE");

	static final String PAINTS = """
			() => new Promise((done) => {
			  let largest = 0, shift = 0;
			  new PerformanceObserver((list) => { for (const each of list.getEntries()) largest = each.startTime; })
			    .observe({type: 'largest-contentful-paint', buffered: true});
			  new PerformanceObserver((list) => { for (const each of list.getEntries()) if (!each.hadRecentInput) shift += each.value; })
			    .observe({type: 'layout-shift', buffered: true});
			  const first = performance.getEntriesByName('first-contentful-paint')[0];
			  setTimeout(() => done([first ? first.startTime : -1, largest, shift]), 200);
			})""";

	public static void main(String[] arguments) {
		String server = arguments[0];
		String chromium = (arguments.length > 1) ? arguments[1] : "/usr/bin/chromium";
		System.out.printf("%-55s %7s %8s %6s %9s %6s %12s %6s%n", "page", "first", "largest", "shift", "requests", "kB",
				"again", "kB");
		try (Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				Browser browser = playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(java.nio.file.Path.of(chromium))
						.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
			measure(browser, server + "/");
			for (String page : PAGES) {
				List<double[]> rounds = new ArrayList<>();
				for (int round = 0; round < ROUNDS; round++) {
					rounds.add(measure(browser, server + page));
				}
				System.out.printf("%-55s %7.0f %8.0f %6.3f %9.0f %6.0f %12.0f %6.0f%n", page, median(rounds, 0),
						median(rounds, 1), median(rounds, 2), median(rounds, 3), median(rounds, 4), median(rounds, 5),
						median(rounds, 6));
			}
		}
	}

	static double[] measure(Browser browser, String address) {
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();
			CDPSession session = context.newCDPSession(page);
			double[] sent = new double[2];
			session.send("Network.enable");
			session.on("Network.responseReceived", (event) -> {
				boolean kept = event.getAsJsonObject("response").get("fromDiskCache").getAsBoolean();
				sent[0] += kept ? 0 : 1;
			});
			session.on("Network.requestServedFromCache", (event) -> sent[0]--);
			session.on("Network.loadingFinished", (event) -> sent[1] += event.get("encodedDataLength").getAsDouble());
			JsonObject rate = new JsonObject();
			rate.addProperty("rate", SLOWER);
			session.send("Emulation.setCPUThrottlingRate", rate);
			double[] first = load(page, address, sent);
			double[] again = load(page, address, sent);
			return new double[] { first[0], first[1], first[2], first[3], first[4], again[3], again[4] };
		}
	}

	static double[] load(Page page, String address, double[] sent) {
		sent[0] = 0;
		sent[1] = 0;
		page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
		List<?> paints = (List<?>) page.evaluate(PAINTS);
		return new double[] { number(paints.get(0)), number(paints.get(1)), number(paints.get(2)), sent[0], sent[1] / 1000 };
	}

	static double number(Object value) {
		return ((Number) value).doubleValue();
	}

	static double median(List<double[]> rounds, int column) {
		List<Double> sorted = new ArrayList<>(rounds.stream().map((round) -> round[column]).toList());
		Collections.sort(sorted);
		return sorted.get(sorted.size() / 2);
	}

}
