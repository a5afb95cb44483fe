// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may have what sealed with a key.
 *
 * @param client name of a client of the national API; null if an authority's officers are meant
 * @param authority organisation whose officers may, by approving; null if a client is meant
 * @param documentTypes ids of document types, e.g. {@code certificate-of-origin}
 */
public record SealingPermission(
    @Nullable String client, @Nullable String authority, Set<String> documentTypes) {
  public SealingPermission {
    documentTypes = Set.copyOf(documentTypes);
  }

  /** Of a client. */
  public SealingPermission(String client, Set<String> documentTypes) {
    this(client, null, documentTypes);
  }

  /** Of an authority's officers. */
  public static SealingPermission ofOfficers(String authority, Set<String> documentTypes) {
    return new SealingPermission(null, authority, documentTypes);
  }

  /** A client asks in its own name, an officer in the authority's; neither in the other's. */
  boolean permits(Asker asker, String documentType) {
    String organisation = asker.authority();
    boolean known =
        organisation == null ? asker.name().equals(client) : organisation.equals(authority);
    return known && documentTypes.contains(documentType);
  }
}
