// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How the Service Metadata Publisher of a receiver is found. */
public sealed interface PublisherLocation {

  /**
   * It is known.
   *
   * @param uri its base URI; https
   */
  record Address(URI uri) implements PublisherLocation {}

  /**
   * DNS knows it (OASIS BDXL 1.0).
   *
   * @param domain that the names of participants stand below, their scheme's labels included
   * @param nameServer who is asked, as {@code host} or {@code host:port}; null for the machine's
   */
  record Zone(String domain, @Nullable String nameServer) implements PublisherLocation {}
}
