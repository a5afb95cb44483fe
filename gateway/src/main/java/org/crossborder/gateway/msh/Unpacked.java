// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.MessageUnit;
import org.crossborder.gateway.packaging.MimeMessage;

/** A message as it came off the wire: read, and not yet believed. */
record Unpacked(MimeMessage mime, Envelope envelope, MessageUnit unit) {
  String messageId() {
    return unit.messageInfo().messageId();
  }
}
