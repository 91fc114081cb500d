package org.zonegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a data journalist comes for, and in how many steps it is had. */
@Tag("browser")
@ExtendWith(Chromium.class)
class JournalistTests {

	@Test
	void whereAReformCameFromHowSureThatIsAPictureATableAndACitationAreFiveSteps(@TempDir Path folder)
			throws IOException {
		try (BrowserContext context = Chromium.browser().newContext()) {
			Page page = context.newPage();
			page.navigate(RunningZonegraph.get().address("/").toString());
			// 1: type what it is about and choose
			page.locator("input[role=combobox]").first().fill("bonded delivery of futures");
			Locator hits = page.locator("[role=option]", new Page.LocatorOptions().setHasText("Measure"));
			hits.first().click();
			page.waitForURL("**/measure/**");
			assertThat(page.locator("main h1").textContent()).containsIgnoringCase("futures");
			assertThat(page.locator("main").textContent()).contains("Shanghai");
			assertThat(page.locator("main .grade").count()).as("how sure each of it is").isPositive();
			// 2: the picture
			assertThat(taken(page, folder, "PNG")).startsWith("\u0089PNG");
			// 3: the spreadsheet
			assertThat(taken(page, folder, "XLSX")).startsWith("PK");
			// 4: all else that can be taken away
			page.locator("main .bar a", new Page.LocatorOptions().setHasText("cite")).first().click();
			page.waitForURL("**/take/measure/**");
			// 5: the citation
			page.locator("form[action$='/r/'] button").first().click();
			page.waitForURL("**/r/*");
			assertThat(page.locator(".citation").first().textContent()).contains("Zonegraph", "revision");
		}
	}

	private static String taken(Page page, Path folder, String format) throws IOException {
		Download download = page.waitForDownload(
				() -> page.locator("main .bar a", new Page.LocatorOptions().setHasText(format)).first().click());
		Path file = folder.resolve(download.suggestedFilename());
		download.saveAs(file);
		return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).substring(0, 8);
	}

}
