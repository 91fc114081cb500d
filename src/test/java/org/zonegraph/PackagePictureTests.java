package org.zonegraph;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

/**
 * The picture of the packages in the documentation, drawn from the code. An arrow leads
 * to what is used; one that follows from others is left out.
 */
@AnalyzeClasses(packages = "org.zonegraph", importOptions = DoNotIncludeTests.class)
class PackagePictureTests {

	private static final String ROOT = PackagePictureTests.class.getPackageName() + ".";

	@ArchTest
	static void theArchitectureShowsThePackagesAndWhatTheyUse(JavaClasses classes) throws IOException {
		Docs.holds("docs/architecture.md", picture(uses(classes)));
	}

	/** What each package uses, itself left out. */
	private static Map<String, Set<String>> uses(JavaClasses classes) {
		Map<String, Set<String>> uses = new TreeMap<>();
		for (JavaClass type : classes) {
			if (!type.getPackageName().startsWith(ROOT)) {
				continue;
			}
			Set<String> used = uses.computeIfAbsent(room(type), (name) -> new TreeSet<>());
			type.getDirectDependenciesFromSelf()
				.stream()
				.map(Dependency::getTargetClass)
				.map(JavaClass::getBaseComponentType)
				.filter((target) -> target.getPackageName().startsWith(ROOT))
				.map(PackagePictureTests::room)
				.filter((target) -> !target.equals(room(type)))
				.forEach(used::add);
		}
		return uses;
	}

	private static String room(JavaClass type) {
		return type.getPackageName().substring(ROOT.length());
	}

	private static String picture(Map<String, Set<String>> uses) {
		StringBuilder picture = new StringBuilder("```mermaid\nflowchart TD\n");
		Map<String, Set<String>> houses = uses.keySet()
			.stream()
			.collect(Collectors.groupingBy((room) -> room.replaceFirst("\\..*", ""), TreeMap::new,
					Collectors.toCollection(TreeSet::new)));
		houses.forEach((house, rooms) -> {
			if (rooms.size() > 1) {
				picture.append("  subgraph ").append(house).append("s [").append(house).append("]\n");
				rooms.forEach((room) -> picture.append("    %s[%s]\n".formatted(id(room), room)));
				picture.append("  end\n");
			}
		});
		uses.forEach((room, used) -> used.stream()
			.filter((target) -> used.stream()
				.noneMatch((between) -> !between.equals(target) && leads(uses, between, target)))
			.forEach((target) -> picture.append("  %s --> %s\n".formatted(id(room), id(target)))));
		return picture.append("```").toString();
	}

	private static String id(String room) {
		return room.replace('.', '_');
	}

	/** Whether one package uses another, be it by way of others; there are no cycles. */
	private static boolean leads(Map<String, Set<String>> uses, String from, String to) {
		Set<String> used = uses.getOrDefault(from, Set.of());
		return used.contains(to) || used.stream().anyMatch((next) -> leads(uses, next, to));
	}

}
