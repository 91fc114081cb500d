package org.zonegraph.answer.limit;

/**
 * Cache sizing: what only saves time takes a part of the heap, so that a small heap is
 * not filled by it.
 */
public final class HeapShare {

	private HeapShare() {
	}

	/**
	 * A part of the heap.
	 * @param part the heap is divided by this
	 * @param most what is enough of a heap of any size
	 * @return bytes
	 */
	public static long of(int part, long most) {
		return Math.min(most, Runtime.getRuntime().maxMemory() / part);
	}

}
