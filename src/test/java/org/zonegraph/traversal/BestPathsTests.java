package org.zonegraph.traversal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.traversal.BestPaths.Link;
import org.zonegraph.traversal.BestPaths.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BestPathsTests {

	private static Link link(String id, String start, String end, int grade) {
		return new Link("element-" + id, id, start, end, grade);
	}

	private static List<String> best(List<Link> links, int maxHops, int first) {
		return new BestPaths(links, "a", "z").best(maxHops, null, first)
			.stream()
			.map(Chain::steps)
			.map(BestPathsTests::told)
			.toList();
	}

	private static String told(List<Step> chain) {
		return chain.stream().map((step) -> step.link().id()).collect(Collectors.joining(" "));
	}

	@Test
	void aShorterChainIsBetterThanABetterGrade() {
		assertThat(best(List.of(link("weak", "a", "z", 3), link("1", "a", "b", 0), link("2", "b", "z", 0)), 4, 9))
			.containsExactly("weak", "1 2");
	}

	@Test
	void ofChainsOfOneLengthTheWeakestGradeDecidesThenTheSumOfGradesThenTheIds() {
		List<Link> links = List.of(link("w1", "a", "w", 3), link("w2", "w", "z", 0), link("s1", "a", "s", 2),
				link("s2", "s", "z", 2), link("g1", "a", "g", 2), link("g2", "g", "z", 1), link("b1", "a", "b", 2),
				link("b2", "b", "z", 1));
		assertThat(best(links, 2, 9)).containsExactly("b1 b2", "g1 g2", "s1 s2", "w1 w2");
		assertThat(best(links, 2, 2)).containsExactly("b1 b2", "g1 g2");
	}

	@Test
	void aLinkIsWalkedEitherWayAndSaysWhich() {
		List<Step> chain = new BestPaths(List.of(link("1", "b", "a", 0), link("2", "b", "z", 0)), "a", "z")
			.best(2, null, 1)
			.get(0)
			.steps();
		assertThat(chain).extracting(Step::forward).containsExactly(false, true);
	}

	@Test
	void parallelLinksAreChainsOfTheirOwnAndOneThatIsGivenTwiceIsNot() {
		Link one = link("1", "a", "z", 0);
		assertThat(best(List.of(one, one, link("2", "z", "a", 0)), 1, 9)).containsExactly("1", "2");
	}

	@Test
	void noChainVisitsANodeTwiceOrIsLongerThanAllowed() {
		List<Link> ring = List.of(link("1", "a", "b", 0), link("2", "b", "c", 0), link("3", "c", "b", 0),
				link("4", "c", "z", 0));
		assertThat(best(ring, 3, 9)).containsExactly("1 2 4", "1 3 4");
		assertThat(best(ring, 2, 9)).isEmpty();
		assertThat(new BestPaths(ring, "a", "a").best(9, null, 9)).isEmpty();
		assertThat(new BestPaths(ring, "a", "elsewhere").best(9, null, 9)).isEmpty();
	}

	@Test
	void whatWouldHaveToLookAtTooMuchIsRefused() {
		List<Link> dense = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			for (int j = 0; j < i; j++) {
				dense.add(link(i + "-" + j, "n" + i, "n" + j, 0));
			}
		}
		assertThatExceptionOfType(InvalidQueryException.class)
			.isThrownBy(() -> new BestPaths(dense, "n0", "n39").best(6, null, 1_000_000))
			.withMessageContaining("300,000 steps");
		assertThat(new BestPaths(dense, "n0", "n39").count(6)).isEmpty();
		assertThat(new BestPaths(dense, "n0", "n39").count(2)).hasValue(39);
	}

	@Property(seed = "20261126")
	void theBestAreTheFirstOfAllChainsInOrder(@ForAll long seed) {
		Random random = new Random(seed);
		List<Link> links = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			String start = "abcdz".substring(i % 5, i % 5 + 1);
			int end = random.nextInt(5);
			links.add(link("l" + i, start, "abcdz".substring(end, end + 1), random.nextInt(4)));
		}
		links.removeIf((link) -> link.start().equals(link.end()));
		int maxHops = 1 + random.nextInt(4);
		int first = random.nextInt(30);
		List<List<Step>> all = all(links, "a", List.of(), List.of("a"), maxHops)
			.sorted(Comparator.<List<Step>>comparingInt(List::size)
				.thenComparingInt((chain) -> chain.stream().mapToInt((step) -> step.link().grade()).max().orElse(0))
				.thenComparingInt((chain) -> chain.stream().mapToInt((step) -> step.link().grade()).sum())
				.thenComparing((chain) -> chain.stream()
					.map((step) -> step.target() + " " + step.link().id())
					.collect(Collectors.joining(" "))))
			.toList();
		BestPaths paths = new BestPaths(links, "a", "z");
		List<Chain> best = paths.best(maxHops, null, first);
		assertThat(best.stream().map(Chain::steps)).isEqualTo(all.subList(0, Math.min(first, all.size())));
		assertThat(paths.count(maxHops)).hasValue(all.size());
		for (int i = 0; i < best.size(); i++) {
			Chain.Place place = Chain.Place.of(best.get(i).place().values());
			assertThat(paths.best(maxHops, place, 3).stream().map(Chain::steps))
				.isEqualTo(all.subList(i + 1, Math.min(i + 4, all.size())));
		}
	}

	/** Every chain from here to the end, in no order. */
	private static Stream<List<Step>> all(List<Link> links, String node, List<Step> walked, List<String> seen,
			int left) {
		if (node.equals("z")) {
			return Stream.of(walked);
		}
		if (left == 0) {
			return Stream.empty();
		}
		return links.stream()
			.flatMap((link) -> Stream.of(new Step(link, true), new Step(link, false)))
			.filter((step) -> (step.forward() ? step.link().start() : step.link().end()).equals(node)
					&& !seen.contains(step.target()))
			.flatMap((step) -> all(links, step.target(), with(walked, step), with(seen, step.target()), left - 1));
	}

	private static <T> List<T> with(List<T> list, T another) {
		return Stream.concat(list.stream(), Stream.of(another)).toList();
	}

}
