// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;

/** The content of an object; who closes it before its end does not wait for the rest. */
final class ObjectStream extends FilterInputStream {
  private final ResponseInputStream<?> response;
  private boolean ended;

  ObjectStream(ResponseInputStream<?> response) {
    super(response);
    this.response = response;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    ended |= one < 0;
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    ended |= read < 0;
    return read;
  }

  @Override
  public void close() throws IOException {
    if (ended) {
      super.close();
    } else {
      response.abort();
    }
  }
}
