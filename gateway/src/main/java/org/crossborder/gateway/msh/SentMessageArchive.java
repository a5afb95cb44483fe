// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.util.List;
import org.crossborder.gateway.packaging.Attachment;

/**
 * Keeps what was signed of a message of ours. A receipt repeats the references of that signature
 * (AS4 5.1.8), so without the envelope and the parts that they name it proves nothing later.
 */
@FunctionalInterface
public interface SentMessageArchive {
  /** Nothing is kept: for messages that nobody has to prove. */
  SentMessageArchive NONE = (messageId, envelope, parts) -> {};

  /**
   * Keeps a message as it was sent, in place of an earlier attempt's; called before its receipt is
   * told of, or while it is pulled.
   *
   * @param envelope the SOAP part, signed
   * @param parts as they were signed, compressed and not encrypted; readable during this call
   * @throws IOException if it cannot be kept; then the message counts as not receipted
   */
  void keep(String messageId, byte[] envelope, List<Attachment> parts) throws IOException;
}
