// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

/**
 * Where hostile documents would like the validator to go.
 *
 * @param web host and port of a server that nobody may call
 * @param path of a file that nobody may open
 */
record Bait(String web, String path) {
  String http() {
    return "http://" + web + "/bait";
  }

  String file() {
    return "file://" + path;
  }
}
