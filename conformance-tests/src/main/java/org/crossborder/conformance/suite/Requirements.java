// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The requirements of a suite, from its data file. */
public final class Requirements {
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private final Map<String, Requirement> byId;

  private Requirements(List<Requirement> requirements) {
    byId =
        requirements.stream()
            .collect(
                Collectors.toMap(
                    Requirement::id,
                    requirement -> requirement,
                    (one, other) -> {
                      throw new IllegalStateException(one.id() + " stands there twice");
                    },
                    LinkedHashMap::new));
  }

  /** Those of a resource beside this class. */
  public static Requirements load(String resource) {
    try (InputStream in = Requirements.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no " + resource);
      }
      return new Requirements(YAML.readValue(in, new TypeReference<List<Requirement>>() {}));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Of a plan that judges by no standard. */
  public static Requirements none() {
    return new Requirements(List.of());
  }

  /** All, in the file's order. */
  public List<Requirement> all() {
    return List.copyOf(byId.values());
  }

  /** One of them. */
  public Optional<Requirement> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
