package org.zonegraph;

import java.util.Arrays;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

/** What takes long is tagged, so that {@code test} leaves it to {@code verify}. */
@AnalyzeClasses(packages = "org.zonegraph", importOptions = OnlyIncludeTests.class)
class SuiteTests {

	@ArchTest
	static final ArchRule whatOpensABrowserIsTaggedSo = classes()
		.that(DescribedPredicate.describe("open a browser",
				(type) -> type.isAnnotatedWith(ExtendWith.class)
						&& Arrays.asList(type.getAnnotationOfType(ExtendWith.class).value()).contains(Chromium.class)))
		.should(be(DescribedPredicate.<JavaClass>describe("tagged as browser", (type) -> isTagged(type, "browser"))));

	@ArchTest
	static final ArchRule whatStartsAProcessIsTaggedSo = methods()
		.that(DescribedPredicate.<JavaMethod>describe("start a process",
				(method) -> method.isAnnotatedWith(Test.class) && method.getMethodCallsFromSelf()
					.stream()
					.anyMatch((call) -> call.getTarget().getOwner().getSimpleName().equals("Zonegraphs")
							&& call.getName().equals("process"))))
		.should(be(DescribedPredicate.<JavaMethod>describe("tagged as processes",
				(method) -> isTagged(method, "processes") || isTagged(method.getOwner(), "processes"))));

	private static boolean isTagged(HasAnnotations<?> thing, String tag) {
		return thing.tryGetAnnotationOfType(Tag.class).filter((each) -> each.value().equals(tag)).isPresent();
	}

}
