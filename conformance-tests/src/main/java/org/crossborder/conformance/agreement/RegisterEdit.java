// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a rule about arrangements is broken in the world's register file, in which all are kept.
 *
 * @param rule its id, e.g. A04
 * @param refuses whether the registry must refuse the file
 * @param council whether the Council's level has to be set
 * @param edit makes it
 */
record RegisterEdit(
    String rule,
    String title,
    String breaking,
    boolean refuses,
    boolean council,
    Consumer<ObjectNode> edit) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The register file with the rule broken. */
  String applied(String register) {
    ObjectNode altered = (ObjectNode) JSON.readTree(register);
    edit.accept(altered);
    String written = altered.toString();
    if (JSON.readTree(register).equals(altered)) {
      throw new IllegalStateException("Nothing of the register was altered for " + rule);
    }
    return written;
  }

  /** Sets a member at a JSON pointer. */
  static Consumer<ObjectNode> set(String parent, String name, Object value) {
    return register -> ((ObjectNode) register.at(parent)).set(name, JSON.valueToTree(value));
  }

  /** Removes a member at a JSON pointer. */
  static Consumer<ObjectNode> remove(String parent, String name) {
    return register -> ((ObjectNode) register.at(parent)).remove(name);
  }
}
