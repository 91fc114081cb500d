package org.zonegraph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** Fault injection: a driver of which one statement fails, counted over transactions. */
final class FailingDriver {

	private final AtomicInteger left;

	private final RuntimeException failure;

	private FailingDriver(int statement, RuntimeException failure) {
		this.left = new AtomicInteger(statement);
		this.failure = failure;
	}

	/** A driver that is well but for the statement of this number, from 1. */
	static Driver failing(Driver driver, int statement, RuntimeException failure) {
		return (Driver) new FailingDriver(statement, failure).failing(driver, Driver.class);
	}

	private Object failing(Object target, Class<?> type) {
		return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
			if (target instanceof Transaction && method.getName().equals("run") && this.left.decrementAndGet() == 0) {
				throw this.failure;
			}
			try {
				Object result = method.invoke(target, arguments);
				if (result instanceof Transaction transaction) {
					return failing(transaction, Transaction.class);
				}
				return (result instanceof Session session) ? failing(session, Session.class) : result;
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		});
	}

}
