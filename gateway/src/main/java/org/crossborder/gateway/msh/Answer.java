// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.crossborder.gateway.packaging.Attachment;

/**
 * What goes back on the HTTP response: an ebMS signal, a user message that was pulled, or nothing
 * (a signal has been taken). Closed when it has been written.
 *
 * @param httpStatus 200 whenever a SOAP message was read, as ebMS says in the signal what happened
 * @param envelope the SOAP envelope; empty for nothing
 * @param attachments of a user message
 * @param spool where the attachments are
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Answer(int httpStatus, byte[] envelope, List<Attachment> attachments, Closeable spool)
    implements Closeable {
  private static final int ACCEPTED = 202;

  public Answer {
    attachments = List.copyOf(attachments);
  }

  /** A signal. */
  public Answer(int httpStatus, byte[] envelope) {
    this(httpStatus, envelope, List.of(), () -> {});
  }

  /** What a signal is answered with that needs no answer (AS4 2.1.4). */
  static Answer nothing() {
    return new Answer(ACCEPTED, new byte[0]);
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
