// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.crossborder.gateway.pmode.Protocol;

/** Pushes a message over HTTPS and brings the response back. */
@FunctionalInterface
public interface Transport {
  /**
   * Posts one message.
   *
   * @throws IOException when no response arrived: refused, broken off, timed out, TLS not trusted
   */
  Response push(Protocol protocol, String contentType, Body body) throws IOException;

  /**
   * Posts one message whose response may be a message itself, and reads it as it comes.
   *
   * @throws IOException when no response arrived, or it broke off
   */
  default <T> T exchange(Protocol protocol, String contentType, Body body, Reading<T> reading)
      throws IOException {
    Response response = push(protocol, contentType, body);
    return reading.read(
        response.status(), response.contentType(), new ByteArrayInputStream(response.body()));
  }

  /** Reads an HTTP response; called once. */
  @FunctionalInterface
  interface Reading<T> {
    T read(int status, String contentType, InputStream body) throws IOException;
  }

  /** Writes the HTTP body; called once. */
  @FunctionalInterface
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * An HTTP response, whoever it is from.
   *
   * @param contentType empty if there is none
   * @param body cut off where no signal can be that long
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Response(int status, String contentType, byte[] body) {}
}
