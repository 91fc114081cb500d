package org.zonegraph.query.aggregate;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Entries that have the same keys, and what their values come to.
 *
 * @param keys what they have in common, in the order of what is grouped by
 * @param count how many there are
 * @param distinct how many different values are known, of what that was asked of
 * @param summaries what the values come to that were asked for
 */
record Group(List<Key> keys, long count, List<Long> distinct, List<Summary> summaries) {

	/**
	 * What entries have in common.
	 *
	 * @param value the value, null where it is not known
	 * @param sort what groups are ordered by, null where they are ordered by the value
	 * @param names what has a name is called in English and in Chinese, empty for
	 * anything else
	 */
	record Key(@Nullable Object value, @Nullable Object sort, List<Object> names) {
	}

}
