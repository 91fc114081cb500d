package org.zonegraph.graph;

import java.lang.reflect.Proxy;

import org.jspecify.annotations.Nullable;

/** Stub: a part of the driver that answers as a test says, without a database. */
@FunctionalInterface
interface StandIn {

	/**
	 * What a method returns.
	 * @param method its name
	 * @param arguments its arguments, null where it has none
	 */
	@Nullable Object answer(String method, Object @Nullable [] arguments) throws Exception;

	/** An object of that type. */
	default <T> T as(Class<T> type) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> answer(method.getName(), arguments)));
	}

}
