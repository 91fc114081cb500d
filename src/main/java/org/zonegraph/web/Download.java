package org.zonegraph.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.zonegraph.seed.SeedFiles;

/**
 * Serves the whole data as one file, for those who would ask for all of it bit by bit.
 */
@RestController
final class Download {

	static final String PATH = "/download/zonegraph.zip";

	private final SeedFiles files;

	Download(SeedFiles files) {
		this.files = files;
	}

	@GetMapping(PATH)
	void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setContentType("application/zip");
		response.setHeader("Content-Disposition", "attachment; filename=\"zonegraph.zip\"");
		response.setHeader("Cache-Control", "public, max-age=60");
		ResponseBody.write(request, response, this.files.zip());
	}

}
