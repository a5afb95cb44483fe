// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.ReceivedFragment;

/** The bytes of fragments one after the other; one of their files is open at a time. */
final class FragmentSequence extends InputStream {
  private final FragmentStore bytes;
  private final Iterator<ReceivedFragment> fragments;
  private InputStream current = InputStream.nullInputStream();

  FragmentSequence(FragmentStore bytes, List<ReceivedFragment> fragments) {
    this.bytes = bytes;
    this.fragments = fragments.iterator();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int read = current.read(into, offset, length);
    while (read < 0 && fragments.hasNext()) {
      current.close();
      current = bytes.open(fragments.next().message(), 0);
      read = current.read(into, offset, length);
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    current.close();
  }
}
