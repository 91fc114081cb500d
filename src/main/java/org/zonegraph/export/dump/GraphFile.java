package org.zonegraph.export.dump;

import java.nio.file.Path;

/**
 * The whole graph as a file.
 *
 * @param name the file's name
 * @param ending how the name ends
 * @param mediaType what it is
 * @param path where it lies
 * @param size in bytes
 * @param sha256 its checksum
 */
public record GraphFile(String name, String ending, String mediaType, Path path, long size, String sha256) {
}
