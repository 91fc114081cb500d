# docker build -t zonegraph .       after ./mvnw package, which makes target/zonegraph.jar
# Any base with a Java 17 or later and bash does.
ARG BASE=eclipse-temurin:25-jre

FROM ${BASE} AS extracted
WORKDIR /extracted
COPY target/zonegraph.jar .
RUN java -Djarmode=tools -jar zonegraph.jar extract --layers --destination layers --application-filename zonegraph.jar

FROM ${BASE}
# no name in /etc/passwd is needed for a user without rights
RUN mkdir -p /opt/zonegraph /data && chown 10001:10001 /opt/zonegraph /data
WORKDIR /opt/zonegraph
# Layers: an upgrade sends what changed, and libraries change least.
COPY --from=extracted /extracted/layers/dependencies/ ./
COPY --from=extracted /extracted/layers/spring-boot-loader/ ./
COPY --from=extracted /extracted/layers/snapshot-dependencies/ ./
COPY --from=extracted /extracted/layers/application/ ./
USER 10001:10001
ENV HOME=/tmp \
    ZONEGRAPH_NEO4J_DIRECTORY=/data/store \
    ZONEGRAPH_RECEIPTS_DIRECTORY=/data/receipts
# Store, seed's revision and receipts stay; the rest of the root may be read only, with a /tmp in memory.
VOLUME /data
EXPOSE 8080
# Health check: whether the copy is ready. The port of operators is open inside the container alone.
HEALTHCHECK --interval=5s --timeout=3s --start-period=15m --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/9464 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
# Memory: the heap is a part of what the container may have; Neo4j keeps 256 MB of the store beside it.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", \
  "-XX:+ExitOnOutOfMemoryError", "-jar", "zonegraph.jar"]
