# docker build -t zonegraph .       after ./mvnw package, which makes target/zonegraph.jar
# JDK: what the runtime is cut from, 24 or later, since it has no jmods. Base: a Debian, whose apt is asked for fonts.
ARG JDK=eclipse-temurin:25-jdk
ARG BASE=debian:bookworm-slim

FROM ${JDK} AS made
WORKDIR /made
# Modules: what jdeps says of the jar and its libraries; charsets and localedata for pages of others and Chinese
# calendars, zipfs for files in jars. What is missing shows in the training below, which asks for every kind of answer.
RUN jlink --output java --compress=zip-6 --strip-java-debug-attributes --no-header-files --no-man-pages --include-locales=en,zh --add-modules \
java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.prefs,\
java.rmi,java.scripting,java.security.jgss,java.security.sasl,java.sql,java.transaction.xa,java.xml,java.xml.crypto,\
jdk.attach,jdk.charsets,jdk.jfr,jdk.localedata,jdk.management,jdk.net,jdk.nio.mapmode,jdk.unsupported,jdk.zipfs
COPY target/zonegraph.jar .
RUN java/bin/java -Djarmode=tools -jar zonegraph.jar extract --layers --destination layers --application-filename zonegraph.jar

FROM ${BASE} AS untrained
# Fonts: pictures are drawn here, in English and Chinese. No name in /etc/passwd is needed for a user without rights.
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends libfontconfig1 fonts-wqy-microhei zstd >/dev/null \
  && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /usr/share/doc/* /var/log/* \
  && mkdir -p /opt/zonegraph /data/store /data/receipts && chown -R 10001:10001 /opt/zonegraph /data
COPY --from=made /made/java/ /opt/java/
WORKDIR /opt/zonegraph
# Layers: an upgrade sends what changed, and libraries change least.
COPY --from=made /made/layers/dependencies/ ./
COPY --from=made /made/layers/spring-boot-loader/ ./
COPY --from=made /made/layers/snapshot-dependencies/ ./
COPY --from=made /made/layers/application/ ./
COPY deploy/image/java.options ./
USER 10001:10001
ENV PATH=/opt/java/bin:$PATH \
    LANG=C.UTF-8 \
    HOME=/tmp \
    ZONEGRAPH_NEO4J_DIRECTORY=/data/store \
    ZONEGRAPH_RECEIPTS_DIRECTORY=/data/receipts

FROM untrained AS trained
COPY deploy/image/train /tmp/
# named after its content, so that another image does not take it for its own
RUN bash /tmp/train /tmp/zonegraph.aot && zstd -q -9 --rm /tmp/zonegraph.aot -o /tmp/packed \
  && mkdir /tmp/cache && mv /tmp/packed "/tmp/cache/$(sha256sum /tmp/packed | cut -c1-16).aot.zst"

FROM untrained
# AOT cache: classes as they are after loading and linking, and which methods were hot (JEP 483, 514 and 515). It is
# five times as large when it is not packed; the first start on a volume unpacks it there.
COPY --from=trained /tmp/cache/ ./
COPY deploy/image/start ./
# Store, seed's revision and receipts stay; the rest of the root may be read only, with a /tmp in memory.
VOLUME /data
EXPOSE 8080
# Health check: whether the copy is ready. The port of operators is open inside the container alone.
HEALTHCHECK --interval=5s --timeout=3s --start-period=30m --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/9464 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["bash", "start"]
