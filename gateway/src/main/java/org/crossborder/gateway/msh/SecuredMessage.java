// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.List;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.MimeMessage;

/**
 * A message as it travels.
 *
 * @param message its attachments are readable until the spool is closed that they were made in
 * @param signed the references of its signature, which a receipt must repeat
 * @param parts the attachments as they were signed, before they were encrypted
 */
record SecuredMessage(MimeMessage message, List<SignedReference> signed, List<Attachment> parts) {
  SecuredMessage {
    signed = List.copyOf(signed);
    parts = List.copyOf(parts);
  }
}
