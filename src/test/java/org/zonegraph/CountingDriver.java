package org.zonegraph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/** Notes every statement that goes to the database. */
final class CountingDriver {

	private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

	private CountingDriver() {
	}

	/** The statements that an action sends. */
	static List<String> during(Runnable action) {
		STATEMENTS.clear();
		action.run();
		return List.copyOf(STATEMENTS);
	}

	/** A driver whose statements are noted. */
	static Driver counting(Driver driver) {
		return (Driver) counting(driver, Driver.class);
	}

	private static Object counting(Object target, Class<?> type) {
		return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
			try {
				Object result = method.invoke(target, arguments);
				// what the application asks by itself it asks whenever it likes
				if (method.getName().equals("run") && arguments != null
						&& !Set.of("graph-watch", "warm-up", "planner").contains(Thread.currentThread().getName())) {
					STATEMENTS.add((arguments[0] instanceof Query query) ? query.text() : arguments[0].toString());
				}
				if (result instanceof Transaction transaction) {
					return counting(transaction, Transaction.class);
				}
				return (result instanceof Session session) ? counting(session, Session.class) : result;
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		});
	}

	/** Puts it around the application's driver. */
	static class Configuration {

		@Bean
		static BeanPostProcessor countingDriver() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof Driver) ? counting(bean, Driver.class) : bean;
				}
			};
		}

	}

}
