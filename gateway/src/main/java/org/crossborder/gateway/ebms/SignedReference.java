// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ds:Reference of a message's signature (XML Signature 4.4.3): what was signed, and its digest.
 *
 * @param uri {@code #id} of an element or {@code cid:} of a part
 * @param digestValue base64 without white space
 */
public record SignedReference(
    String uri, List<Transform> transforms, String digestMethod, String digestValue) {
  public SignedReference {
    transforms = List.copyOf(transforms);
  }

  /**
   * One ds:Transform.
   *
   * @param inclusiveNamespaces the prefix list of exclusive canonicalisation, if given
   */
  public record Transform(String algorithm, @Nullable String inclusiveNamespaces) {}
}
