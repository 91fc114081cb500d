package org.zonegraph.web.take;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Code that fetches an answer: as a table where it is one, else as JSON. Addresses hold
 * no quotes, for these are encoded.
 */
final class CodeSnippets {

	private static final String CSV = "csv";

	private CodeSnippets() {
	}

	/**
	 * Code for each language.
	 * @param name what the file is called
	 * @param files addresses by the ending of the file's name
	 * @return code by what the language is called
	 */
	static Map<String, String> of(String name, Map<String, String> files) {
		boolean table = files.containsKey(CSV);
		String ending = table ? CSV : "json";
		String address = Objects.requireNonNull(files.get(ending)).replace("'", "%27");
		Map<String, String> code = new LinkedHashMap<>();
		code.put("curl", "curl -o %s.%s '%s'\n".formatted(name, ending, address));
		code.put("JavaScript", """
				const response = await fetch('%s');
				const answer = await response.json();
				""".formatted(Objects.requireNonNull(files.get("json")).replace("'", "%27")));
		code.put("Python", table ? """
				import pandas
				table = pandas.read_csv('%s')
				""".formatted(address) : """
				import requests
				answer = requests.get('%s').json()
				""".formatted(address));
		code.put("R", table ? "table <- read.csv('%s')\n".formatted(address)
				: "answer <- jsonlite::fromJSON('%s')\n".formatted(address));
		return code;
	}

}
