package org.zonegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browser that tests look at pages with: the machine's own Chromium, at
 * {@code -Dzonegraph.test.chromium=…} or where Debian puts it, started once. Where there
 * is none the tests are skipped and say so; but where {@code CI} is set, they fail.
 */
final class Chromium implements ExecutionCondition, BeforeAllCallback {

	private static final Path PROGRAM = Path.of(System.getProperty("zonegraph.test.chromium", "/usr/bin/chromium"));

	private static Running running;

	static Browser browser() {
		return running.browser();
	}

	/** Another one, which its user closes. */
	static Browser another(String... arguments) {
		return running.browser()
			.browserType()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(List.of(arguments)));
	}

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (Files.isExecutable(PROGRAM) || "true".equals(System.getenv("CI"))) {
			return ConditionEvaluationResult.enabled("a browser is wanted");
		}
		String reason = "there is no browser at %s: install chromium, or name one by -Dzonegraph.test.chromium=…"
			.formatted(PROGRAM);
		System.out.println(context.getDisplayName() + " skipped: " + reason);
		return ConditionEvaluationResult.disabled(reason);
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		running = context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL)
			.computeIfAbsent(Running.class, (key) -> Running.start(), Running.class);
	}

	/** Closed with the last test of the process. */
	private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

		static Running start() {
			ask();
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			return new Running(playwright,
					playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM)));
		}

		/**
		 * Each question of the pages once: the first time, a database takes long to plan
		 * it.
		 */
		private static void ask() {
			try (Stream<Path> documents = TrustedDocumentsTests.documents()) {
				for (Path document : documents.toList()) {
					String name = document.getFileName().toString().replace(".graphql", "");
					RunningZonegraph.get().respond(Files.readString(document), TrustedDocumentsTests.variables(name));
				}
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public void close() {
			this.playwright.close();
		}

	}

}
