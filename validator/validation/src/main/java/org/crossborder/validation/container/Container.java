// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A container whose archive is sound, with its files in their order. Nothing is known yet about its
 * signatures.
 */
public record Container(ContainerType type, List<PackagedFile> files) {
  public Container {
    files = List.copyOf(files);
  }

  /** The files that are neither the container's type nor in META-INF: the documents. */
  public List<PackagedFile> dataFiles() {
    return matching(PackagedFile::isData);
  }

  Optional<PackagedFile> file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  List<PackagedFile> matching(Predicate<PackagedFile> condition) {
    return files.stream().filter(condition).toList();
  }

  /** The content of every file but one, by name. */
  Map<String, byte[]> contentBeside(PackagedFile one) {
    return files.stream()
        .filter(file -> !file.name().equals(one.name()))
        .collect(Collectors.toMap(PackagedFile::name, PackagedFile::bytes));
  }
}
