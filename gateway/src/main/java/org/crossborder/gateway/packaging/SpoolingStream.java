// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Collects in memory, and goes on in a file with the byte that no longer fits. */
final class SpoolingStream extends OutputStream {
  private final SpooledFile spooled;
  private final int most;
  private ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable OutputStream file;

  SpoolingStream(SpooledFile spooled, int most) {
    this.spooled = spooled;
    this.most = most;
  }

  @Override
  public void write(int octet) throws IOException {
    to(1).write(octet);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    to(count).write(bytes, from, count);
  }

  @Override
  public void flush() throws IOException {
    OutputStream open = file;
    if (open != null) {
      open.flush();
    }
  }

  @Override
  public void close() throws IOException {
    OutputStream open = file;
    if (open == null) {
      spooled.keep(memory.toByteArray());
    } else {
      open.close();
    }
  }

  private OutputStream to(int more) throws IOException {
    OutputStream open = file;
    if (open != null) {
      return open;
    }
    if (memory.size() + more <= most) {
      return memory;
    }
    OutputStream opened = spooled.spill();
    file = opened;
    memory.writeTo(opened);
    memory = new ByteArrayOutputStream(0);
    return opened;
  }
}
