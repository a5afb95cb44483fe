// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.mpc;

import java.util.List;
import org.crossborder.gateway.ebms.SignedReference;
import tools.jackson.databind.json.JsonMapper;

/** Signed references as the store keeps them: a JSON array. */
final class References {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private References() {}

  static String of(List<SignedReference> references) {
    return JSON.writeValueAsString(references);
  }

  static List<SignedReference> read(String json) {
    return List.of(JSON.readValue(json, SignedReference[].class));
  }
}
