// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Properties in a column: a JSON array. */
final class Properties {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Properties() {}

  static String of(List<StoredProperty> properties) {
    return JSON.writeValueAsString(properties);
  }

  static List<StoredProperty> read(String column) {
    return List.of(JSON.readValue(column, StoredProperty[].class));
  }
}
