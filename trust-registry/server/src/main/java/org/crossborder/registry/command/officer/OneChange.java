// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.snapshot.StrictJson;
import tools.jackson.databind.json.JsonMapper;

/** As many operations as fit into one change, in their order. */
final class OneChange {
  /** Title, reason, legal reference and the like. */
  private static final int REMAINDER = 8_000;

  private static final JsonMapper JSON = StrictJson.mapper();

  private OneChange() {}

  static List<Operation> of(List<Operation> operations) {
    List<Operation> fitting = new ArrayList<>();
    int bytes = REMAINDER;
    for (Operation operation : operations) {
      bytes += JSON.writeValueAsBytes(operation).length + 1;
      if (bytes > ChangeJson.MAXIMUM_BYTES) {
        break;
      }
      fitting.add(operation);
    }
    if (fitting.isEmpty() && !operations.isEmpty()) {
      throw new IllegalArgumentException(
          operations.get(0).getClass().getSimpleName() + " is too large for one change");
    }
    return fitting;
  }
}
