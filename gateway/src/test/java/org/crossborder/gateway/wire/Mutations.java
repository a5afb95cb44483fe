// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Sound bytes, changed in a few places; the same seed gives the same changes. */
final class Mutations {
  private final List<byte[]> sound;
  private final List<byte[]> words;
  private final Random random;

  /**
   * @param words that mean something at the border
   */
  Mutations(List<byte[]> sound, List<byte[]> words, long seed) {
    this.sound = sound;
    this.words = words;
    this.random = new Random(seed);
  }

  byte[] next() {
    byte[] bytes = any(sound);
    for (int change = 0; change <= random.nextInt(4); change++) {
      bytes = changed(bytes);
    }
    return bytes;
  }

  private byte[] changed(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(60)));
    byte[] piece = Arrays.copyOfRange(bytes, from, to);
    return switch (random.nextInt(6)) {
      case 0 -> spliced(bytes, from, to, new byte[0]);
      case 1 -> spliced(bytes, from, from, piece);
      case 2 -> spliced(bytes, from, from, any(words));
      case 3 -> spliced(bytes, from, to, any(words));
      case 4 -> spliced(bytes, from, Math.min(from + 1, bytes.length), octet());
      default -> spliced(bytes, from, from, elsewhere());
    };
  }

  private byte[] octet() {
    return new byte[] {(byte) random.nextInt(256)};
  }

  private byte[] elsewhere() {
    byte[] other = any(sound);
    int from = random.nextInt(other.length);
    return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(200)));
  }

  private byte[] any(List<byte[]> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] instead) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(instead);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
