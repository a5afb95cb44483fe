// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.kafka;

import java.util.List;

/**
 * The topics of a cluster that are the gateway's, all with one beginning.
 *
 * @param prefix what their names begin with
 */
record Topics(String prefix) {
  /** All of them. */
  List<String> all() {
    return List.of(submissions(), acknowledgements(), outcomes(), events(), deliveries());
  }

  /** The national side puts documents here. */
  String submissions() {
    return prefix + ".submissions";
  }

  /** The national side puts what it says of inbound documents here. */
  String acknowledgements() {
    return prefix + ".acknowledgements";
  }

  /** What came of both. */
  String outcomes() {
    return prefix + ".outcomes";
  }

  /** How outbound documents go on. */
  String events() {
    return prefix + ".events";
  }

  /** Inbound documents. */
  String deliveries() {
    return prefix + ".deliveries";
  }
}
