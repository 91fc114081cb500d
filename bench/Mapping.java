import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import com.sun.management.OperatingSystemMXBean;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.data.neo4j.repository.query.QueryFragmentsAndParameters;

import org.zonegraph.ZonegraphApplication;
import org.zonegraph.graph.GraphReader;
import org.zonegraph.graph.Revision;
import org.zonegraph.graph.RevisionRepository;

/**
 * A page of 100 areas by name, with province, grade, note and sources: as entities that Spring Data Neo4j maps, and as
 * an answer of the API over HTTP, asked in turns in one process without the memory of answers. Then the revision: mapped,
 * and by the statement that is looked with every second. Prints what each took.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * javac -d target/bench -cp target/classes:$(cat target/classpath) bench/Mapping.java
 * java -cp target/bench:target/classes:$(cat target/classpath) Mapping 50
 * </pre>
 */
class Mapping {

	@Node("Area")
	public record Area(@Id String id, String nameEn, String type, String confidence, String note,
			@Relationship("LOCATED_IN") Province province, @Relationship("CITES") List<Source> sources) {
	}

	@Node("Province")
	public record Province(@Id String id, String nameEn) {
	}

	@Node("Source")
	public record Source(@Id String id, String title) {
	}

	private static final String QUESTION = """
			{ areas(first: 100, orderBy: [{nameEn: ASC}]) { nodes { id nameEn type province { id nameEn }
			  evidence { confidence note sources { id title } } } } }""";

	private static final int BLOCKS = 10;

	private static final OperatingSystemMXBean OS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

	private static final String LOOK = "MATCH (r:ZonegraphRevision {key: 'current'}) RETURN r.revision AS revision";

	public static void main(String[] arguments) throws Exception {
		int times = Integer.parseInt(arguments[0]);
		try (ConfigurableApplicationContext context = SpringApplication.run(new Class<?>[] { ZonegraphApplication.class, Heard.class }, new String[] { "--server.port=0",
				"--management.server.port=0", "--zonegraph.cache.enabled=false", "--zonegraph.limits.rate.enabled=false",
				"--zonegraph.warm-up=false", "--logging.level.org.zonegraph=WARN",
				"--zonegraph.neo4j.directory=" + Files.createTempDirectory("mapping") })) {
			Driver driver = context.getBean(Driver.class);
			Neo4jMappingContext mapping = new Neo4jMappingContext();
			Neo4jTemplate template = new Neo4jTemplate(Neo4jClient.create(driver), mapping,
					new Neo4jTransactionManager(driver));
			QueryFragmentsAndParameters page = QueryFragmentsAndParameters.forPageableAndSort(
					mapping.getRequiredPersistentEntity(Area.class), PageRequest.of(0, 100, Sort.by("nameEn")), null);
			HttpClient http = HttpClient.newHttpClient();
			HttpRequest request = HttpRequest
				.newBuilder(URI.create("http://127.0.0.1:%s/graphql?query=%s".formatted(
						context.getEnvironment().getProperty("local.server.port"),
						URLEncoder.encode(QUESTION, StandardCharsets.UTF_8))))
				.build();
			RevisionRepository revisions = context.getBean(RevisionRepository.class);
			GraphReader reader = new GraphReader(driver, Duration.ofSeconds(10));
			http.send(request, HttpResponse.BodyHandlers.ofString());
			Query compiled = Heard.last;
			inTurns(times, Map.of("mapped page", () -> template.toExecutableQuery(Area.class, page).getResults().size(), "compiled statement",
					() -> reader.read(compiled.text(), compiled.parameters().asMap(),
							(record) -> record.get("answer").asObject() != null),
					"answer over HTTP", () -> {
						String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
						return body.startsWith("{\"data\"") ? body.split("\"province\"").length - 1 : body;
					}));
			inTurns(times, Map.of("mapped revision", () -> revisions.current().map(Revision::id), "raw revision",
					() -> reader.read(LOOK, Map.of(), (record) -> record.get("revision").asString())));
		}
	}

	/** Hears the statements that the application sends. */
	static class Heard {

		static volatile Query last;

		@Bean
		static BeanPostProcessor hear() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof Driver) ? heard(bean, Driver.class) : bean;
				}
			};
		}

		private static Object heard(Object target, Class<?> type) {
			return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				if (method.getName().equals("run") && arguments[0] instanceof Query query && query.text().contains("Area")) {
					last = query;
				}
				Object result = method.invoke(target, arguments);
				return (result instanceof Session session) ? heard(session, Session.class) : result;
			});
		}

	}

	/** In blocks, so that the time of the processors can be told as well: the database is in this process. */
	private static void inTurns(int times, Map<String, Callable<Object>> ways) throws Exception {
		Map<String, List<Double>> wall = new TreeMap<>();
		Map<String, Double> processor = new TreeMap<>();
		for (int block = -BLOCKS; block < BLOCKS; block++) {
			for (Map.Entry<String, Callable<Object>> way : ways.entrySet()) {
				long before = OS.getProcessCpuTime();
				for (int i = 0; i < times; i++) {
					long begin = System.nanoTime();
					Object result = way.getValue().call();
					if (block >= 0) {
						wall.computeIfAbsent(way.getKey(), (name) -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e6);
					}
					else if (block == -BLOCKS && i == 0) {
						System.out.printf("%s gives %s%n", way.getKey(), result);
					}
				}
				if (block >= 0) {
					processor.merge(way.getKey(), (OS.getProcessCpuTime() - before) / 1e6 / times / BLOCKS, Double::sum);
				}
			}
		}
		wall.forEach((name, taken) -> {
			Collections.sort(taken);
			System.out.printf("%s: %.2f ms, p90 %.2f; %.2f ms of the processors%n", name, taken.get(taken.size() / 2),
					taken.get(taken.size() * 9 / 10), processor.get(name));
		});
	}

}
