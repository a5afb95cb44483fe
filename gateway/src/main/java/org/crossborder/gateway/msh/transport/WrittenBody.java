// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.crossborder.gateway.msh.Transport;

/** The body of a request that comes into being while it is sent, in chunks. */
final class WrittenBody extends AbstractHttpEntity {
  private static final boolean CHUNKED = true;

  private final Transport.Body body;

  WrittenBody(String contentType, Transport.Body body) {
    super(contentType, null, CHUNKED);
    this.body = body;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    body.writeTo(out);
  }

  @Override
  public InputStream getContent() {
    throw new UnsupportedOperationException("It is written only");
  }

  @Override
  public boolean isStreaming() {
    return true;
  }

  @Override
  public long getContentLength() {
    return -1;
  }

  @Override
  public void close() {}
}
