// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.reference;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture from a stranger: of two formats, of a size that is read before anything is unpacked,
 * thinned out while it is unpacked, and never on the disk.
 */
public final class Picture {
  private static final long MOST_PIXELS = 60_000_000;

  /** A progressive JPEG draws the whole picture anew with each scan. */
  private static final int MOST_SCANS = 40;

  private Picture() {}

  /** Whether bytes begin as a PNG or a JPEG does. */
  public static boolean is(byte[] bytes) {
    return format(bytes).isPresent();
  }

  private static Optional<String> format(byte[] bytes) {
    if (begins(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return Optional.of("png");
    }
    return begins(bytes, 0xFF, 0xD8, 0xFF) ? Optional.of("jpeg") : Optional.empty();
  }

  private static boolean begins(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  /** The picture, its longer side at most about {@code side} pixels. */
  static Optional<BufferedImage> read(byte[] bytes, int side) {
    Optional<String> format = format(bytes);
    if (format.isEmpty() || (format.get().equals("jpeg") && scans(bytes) > MOST_SCANS)) {
      return Optional.empty();
    }
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.get());
    ImageReader reader = readers.next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width * height > MOST_PIXELS) {
        return Optional.empty();
      }
      int every = (int) Math.max(1, Math.ceil(Math.max(width, height) / (double) side));
      ImageReadParam thinned = reader.getDefaultReadParam();
      thinned.setSourceSubsampling(every, every, 0, 0);
      return Optional.of(reader.read(0, thinned));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // the readers answer broken pictures with either
    } finally {
      reader.dispose();
    }
  }

  private static int scans(byte[] bytes) {
    int scans = 0;
    for (int i = 1; i < bytes.length; i++) {
      if ((bytes[i] & 0xFF) == 0xDA && (bytes[i - 1] & 0xFF) == 0xFF) {
        scans++;
      }
    }
    return scans;
  }
}
