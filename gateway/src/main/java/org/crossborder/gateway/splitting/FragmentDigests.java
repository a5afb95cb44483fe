// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.store.SplitMessage;
import org.crossborder.gateway.store.StoredPayload;

/** SHA-256 and size of each fragment; its receipt has to repeat the digest. */
final class FragmentDigests {
  private static final int BUFFER = 1 << 16;

  private FragmentDigests() {}

  /** Of all fragments, in order. */
  static List<StoredPayload> of(SplitMessage split, PayloadSource cut) throws IOException {
    List<StoredPayload> pieces = new ArrayList<>();
    try (InputStream in = cut.open()) {
      for (int num = 1; num <= split.fragmentCount(); num++) {
        long length = split.length(num);
        pieces.add(new StoredPayload(digest(in, length), length));
      }
    }
    return pieces;
  }

  private static String digest(InputStream in, long length) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    for (long left = length; left > 0; ) {
      int read = in.read(buffer, 0, (int) Math.min(left, BUFFER));
      if (read < 0) {
        throw new EOFException("The source message is shorter than it was");
      }
      digest.update(buffer, 0, read);
      left -= read;
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
