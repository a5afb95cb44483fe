// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What becomes of bytes when some are lost, repeated, exchanged or made up: the same by seed. */
final class Mutations {
  private static final List<String> WORDS =
      List.of(
          "<", ">", "/>", "&", "\"", "<!--", "<![CDATA[", "]]>", " Id='a'", "\0", "\u0080", "-1");

  private final byte[] original;
  private final Random random;

  Mutations(byte[] original, long seed) {
    this.original = original;
    this.random = new Random(seed);
  }

  byte[] next() {
    byte[] bytes = original.clone();
    for (int changes = 1 + random.nextInt(5); changes > 0 && bytes.length > 0; changes--) {
      bytes = change(bytes);
    }
    return bytes;
  }

  private byte[] change(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(1 + random.nextInt(64)));
    return switch (random.nextInt(6)) {
      case 0 -> flipped(bytes, from);
      case 1 -> joined(bytes, from, new byte[0], to);
      case 2 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
      case 3 -> joined(bytes, from, word(), from);
      case 4 -> joined(bytes, from, word(), to);
      default -> random.nextInt(10) == 0 ? Arrays.copyOf(bytes, from) : flipped(bytes, from);
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    bytes[at] ^= (byte) (1 << random.nextInt(8));
    return bytes;
  }

  private byte[] word() {
    return WORDS
        .get(random.nextInt(WORDS.size()))
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] bytes, int before, byte[] middle, int after) {
    byte[] all = Arrays.copyOf(bytes, before + middle.length + bytes.length - after);
    System.arraycopy(middle, 0, all, before, middle.length);
    System.arraycopy(bytes, after, all, before + middle.length, bytes.length - after);
    return all;
  }
}
