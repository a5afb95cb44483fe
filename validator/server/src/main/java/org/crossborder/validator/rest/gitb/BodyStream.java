// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest.gitb;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** A body that was read already. */
final class BodyStream extends ServletInputStream {
  private final ByteArrayInputStream body;

  BodyStream(byte[] body) {
    this.body = new ByteArrayInputStream(body);
  }

  @Override
  public int read() {
    return body.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    return body.read(bytes, offset, length);
  }

  @Override
  public boolean isFinished() {
    return body.available() == 0;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new IllegalStateException("The body is read as it comes");
  }
}
