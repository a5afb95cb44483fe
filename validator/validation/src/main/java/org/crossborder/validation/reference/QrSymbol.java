// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.reference;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A QR code (ISO/IEC 18004) with its quiet zone, of level M: it bears a stamp on a corner of it.
 *
 * @param size modules of one side, the quiet zone included
 */
public record QrSymbol(int size, BitMatrix modules) {
  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.CHARACTER_SET,
          "UTF-8",
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.M,
          EncodeHintType.MARGIN,
          4);

  /**
   * The symbol for a text.
   *
   * @throws IllegalArgumentException if it is longer than a QR code can be
   */
  public static QrSymbol of(String text) {
    try {
      BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, HINTS);
      return new QrSymbol(modules.getWidth(), modules);
    } catch (WriterException e) {
      throw new IllegalArgumentException("No QR code holds " + text.length() + " characters", e);
    }
  }

  /** The dark modules as the path of an SVG whose view box is as wide as the symbol. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int from = x;
        while (x < size && modules.get(x, y)) {
          x++;
        }
        if (x > from) {
          int width = x - from;
          path.append('M').append(from).append(' ').append(y).append('h').append(width);
          path.append("v1h-").append(width).append('z');
        }
      }
    }
    return path.toString();
  }

  /**
   * The symbol as a PNG.
   *
   * @param scale pixels of one module's side
   */
  public byte[] png(int scale) {
    BufferedImage image =
        new BufferedImage(size * scale, size * scale, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < size * scale; y++) {
      for (int x = 0; x < size * scale; x++) {
        image.setRGB(x, y, modules.get(x / scale, y / scale) ? 0x000000 : 0xFFFFFF);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
