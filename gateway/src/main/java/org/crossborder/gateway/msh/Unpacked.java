// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.MessageUnit;
import org.crossborder.gateway.packaging.MimeMessage;
import org.crossborder.gateway.security.SpokenSuite;
import org.jspecify.annotations.Nullable;

/** A message as it came off the wire: read, and not yet believed. */
record Unpacked(MimeMessage mime, Envelope envelope, MessageUnit unit, TlsPeer peer) {
  Unpacked(MimeMessage mime, Envelope envelope, MessageUnit unit) {
    this(mime, envelope, unit, TlsPeer.UNKNOWN);
  }

  /** The same, come from a partner that opened the connection. */
  Unpacked from(TlsPeer other) {
    return new Unpacked(mime, envelope, unit, other);
  }

  String messageId() {
    return unit.messageInfo().messageId();
  }

  /** How the sender signs, as far as can be seen before his P-Mode is known. */
  @Nullable AlgorithmSuite spokenSuite() {
    return SpokenSuite.of(envelope).orElse(null);
  }
}
