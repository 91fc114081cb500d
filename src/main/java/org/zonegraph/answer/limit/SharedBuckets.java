package org.zonegraph.answer.limit;

import java.util.function.ToLongFunction;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;

/** Token buckets that all copies of the application share. */
@FunctionalInterface
public interface SharedBuckets {

	/** Each copy has its own. */
	SharedBuckets NONE = (name, bandwidth, own, use) -> use.applyAsLong(own);

	/**
	 * Uses a bucket.
	 * @param name what it is known by
	 * @param bandwidth what it may hold, and how it is filled
	 * @param own the bucket of this copy, which is used where the shared one cannot be
	 * reached
	 * @param use what is done with it
	 * @return what that gives
	 */
	long use(String name, Bandwidth bandwidth, Bucket own, ToLongFunction<Bucket> use);

}
