// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

/**
 * An exchange that an arrangement in force allows and what is registered prevents.
 *
 * @param arrangement its id
 * @param exporter ISO code of the Party whose documents do not go
 * @param importer ISO code of the Party that they do not reach
 * @param reason a sentence for the operators of both
 */
public record Impossible(String arrangement, String exporter, String importer, String reason) {
  @Override
  public String toString() {
    return "Under %s nothing goes from %s to %s: %s"
        .formatted(arrangement, exporter, importer, reason);
  }
}
