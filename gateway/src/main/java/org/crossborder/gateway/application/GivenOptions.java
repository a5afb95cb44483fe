// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** The options that are given in any way, as they are, before anything is put in for ${…}. */
final class GivenOptions {
  private GivenOptions() {}

  static Map<String, Object> of(ConfigurableEnvironment environment) {
    Map<String, Object> given = new LinkedHashMap<>();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> enumerable) {
        for (String name : enumerable.getPropertyNames()) {
          Object value = enumerable.getProperty(name);
          given.putIfAbsent(name, value == null ? "" : value);
        }
      }
    }
    return given;
  }
}
