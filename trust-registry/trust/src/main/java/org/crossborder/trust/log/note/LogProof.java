// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crossborder.trust.log.CanonicalBase64;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.MalformedLogException;
import org.jspecify.annotations.Nullable;

/**
 * A proof that travels: that an entry is in a log, with the checkpoint that vouches for it (C2SP
 * tlog-proof). Verifiable years later without the log.
 *
 * @param extra data of the application in base64, not authenticated, or null
 * @param index where the entry stands
 * @param path the inclusion path
 * @param checkpoint the signed and cosigned checkpoint
 */
public record LogProof(@Nullable String extra, long index, List<Hash> path, SignedNote checkpoint) {
  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  public LogProof {
    path = List.copyOf(path);
  }

  /** Reads a proof. */
  public static LogProof parse(byte[] bytes) throws MalformedLogException {
    int end = endOfHead(bytes);
    List<String> lines = List.of(new String(bytes, 0, end, UTF_8).split("\n", -1));
    if (!lines.get(0).equals(HEADER)) {
      throw new MalformedLogException("Not a proof: " + lines.get(0));
    }
    int next = 1;
    String extra = null;
    if (next < lines.size() && lines.get(next).startsWith(EXTRA)) {
      extra = lines.get(next++).substring(EXTRA.length());
      CanonicalBase64.decode(extra);
    }
    if (next >= lines.size() || !lines.get(next).startsWith(INDEX)) {
      throw new MalformedLogException("A proof without index");
    }
    long index = Decimal.parse(lines.get(next++).substring(INDEX.length()));
    List<Hash> path = path(lines.subList(next, lines.size()));
    SignedNote note = SignedNote.parse(Arrays.copyOfRange(bytes, end + 2, bytes.length));
    return new LogProof(extra, index, path, note);
  }

  private static List<Hash> path(List<String> lines) throws MalformedLogException {
    if (lines.size() > Long.SIZE) {
      throw new MalformedLogException("A path longer than any tree is high");
    }
    List<Hash> path = new ArrayList<>();
    for (String line : lines) {
      path.add(Hash.parse(line));
    }
    return path;
  }

  private static int endOfHead(byte[] bytes) throws MalformedLogException {
    if (bytes.length <= SignedNote.MAXIMUM_BYTES) {
      for (int i = 1; i < bytes.length; i++) {
        if (bytes[i] == '\n' && bytes[i - 1] == '\n') {
          return i - 1;
        }
      }
    }
    throw new MalformedLogException("No checkpoint follows the inclusion proof");
  }

  /** The proof as it travels. */
  public byte[] toBytes() {
    StringBuilder head = new StringBuilder(HEADER).append('\n');
    if (extra != null) {
      head.append(EXTRA).append(extra).append('\n');
    }
    head.append(INDEX).append(index).append('\n');
    path.forEach(hash -> head.append(hash.toBase64()).append('\n'));
    byte[] first = head.append('\n').toString().getBytes(UTF_8);
    byte[] note = checkpoint.toBytes();
    byte[] proof = Arrays.copyOf(first, first.length + note.length);
    System.arraycopy(note, 0, proof, first.length, note.length);
    return proof;
  }
}
