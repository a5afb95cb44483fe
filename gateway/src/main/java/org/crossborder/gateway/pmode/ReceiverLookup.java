// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * How the receiver's address and encryption certificate are found when a message is sent: by asking
 * a Service Metadata Publisher (OASIS BDXR SMP). Who may sign its receipts stays pinned.
 *
 * @param publisher who is asked
 * @param version of SMP, 1.0 or 2.0
 * @param participant who, as {@code scheme::value}
 * @param documentType with which documents, likewise
 * @param process in which process, likewise
 * @param anchors that the publisher's signature leads to
 * @param tlsAnchors that the publisher's TLS certificate leads to; empty for the platform's
 * @param privateNetwork whether a publisher in a private network is asked
 */
public record ReceiverLookup(
    PublisherLocation publisher,
    String version,
    String participant,
    String documentType,
    String process,
    List<X509Certificate> anchors,
    List<X509Certificate> tlsAnchors,
    boolean privateNetwork) {
  public ReceiverLookup {
    anchors = List.copyOf(anchors);
    tlsAnchors = List.copyOf(tlsAnchors);
  }
}
