package org.zonegraph.past;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * LRU cache of stores, those that are being made included. Not Caffeine's: what makes
 * room is closed before another one is made, so that no more are ever open.
 */
final class PastShelf {

	/** The least recently asked first. */
	private final Map<String, CompletableFuture<PastStore>> stores = new LinkedHashMap<>(8, 0.75F, true);

	/** A store, made or in the making; null where there is none. */
	synchronized @Nullable CompletableFuture<PastStore> of(String revision) {
		return this.stores.get(revision);
	}

	synchronized void put(String revision, CompletableFuture<PastStore> made) {
		this.stores.put(revision, made);
	}

	synchronized void remove(String revision, CompletableFuture<PastStore> made) {
		this.stores.remove(revision, made);
	}

	/** How many are being made or wait for that. */
	synchronized long waiting() {
		return this.stores.values().stream().filter((each) -> !each.isDone()).count();
	}

	/** Lets go of the least recently asked until there is room for one more. */
	void makeRoom(int held) throws InterruptedException {
		List<PastStore> made;
		synchronized (this) {
			made = made();
		}
		letGo(made.subList(0, Math.max(0, made.size() + 1 - held))::contains);
	}

	/** Lets go of stores, when those who waited for them have read them. */
	void letGo(Predicate<PastStore> which) throws InterruptedException {
		List<PastStore> gone;
		synchronized (this) {
			gone = made().stream().filter(which).toList();
			this.stores.values().removeIf((each) -> isMade(each) && gone.contains(each.join()));
		}
		for (PastStore store : gone) {
			store.awaitFirstReader();
		}
		gone.forEach(PastStore::close);
	}

	private List<PastStore> made() {
		List<PastStore> made = new ArrayList<>();
		this.stores.values().stream().filter(PastShelf::isMade).forEach((each) -> made.add(each.join()));
		return made;
	}

	private static boolean isMade(CompletableFuture<PastStore> store) {
		return store.isDone() && !store.isCompletedExceptionally();
	}

}
