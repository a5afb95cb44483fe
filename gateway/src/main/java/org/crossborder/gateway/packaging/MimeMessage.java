// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.util.List;

/**
 * A SOAP message with attachments (ebMS 3.0 Core 5.1): the SOAP part first.
 *
 * @param envelope bytes of the SOAP part
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record MimeMessage(byte[] envelope, List<Attachment> attachments) {
  public MimeMessage {
    attachments = List.copyOf(attachments);
  }
}
