// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import java.util.Set;

/**
 * Who may have what sealed with a key.
 *
 * @param client name of the client in the national API
 * @param documentTypes ids of document types, e.g. {@code certificate-of-origin}
 */
public record SealingPermission(String client, Set<String> documentTypes) {
  public SealingPermission {
    documentTypes = Set.copyOf(documentTypes);
  }

  boolean permits(String asking, String documentType) {
    return client.equals(asking) && documentTypes.contains(documentType);
  }
}
