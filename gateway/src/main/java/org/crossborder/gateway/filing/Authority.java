// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.filing;

import java.util.Set;

/**
 * An authority whose officers decide here.
 *
 * @param organisation that its officers belong to
 * @param key name of the key that seals for it
 * @param documentTypes ids of what it issues
 * @param name as documents name it
 * @param street of its address, or empty
 * @param city of its address, or empty
 * @param signatory who certifies, or empty
 * @param series what its numbers begin with
 */
public record Authority(
    String organisation,
    String key,
    Set<String> documentTypes,
    String name,
    String street,
    String city,
    String signatory,
    String series) {
  public Authority {
    documentTypes = Set.copyOf(documentTypes);
  }
}
