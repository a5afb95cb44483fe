// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.reference;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the QR code in a photograph, or a picture, of a rendition. */
public final class QrReader {
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.QR_CODE));

  /** A small picture reads best where the symbol fills it, a large one where it is small. */
  private static final int[] SIDES = {1_000, 2_400, 500};

  private QrReader() {}

  /**
   * What the QR code says.
   *
   * @param picture PNG or JPEG, within {@link Picture}'s bounds
   * @return empty if there is none, or no picture
   */
  public static Optional<String> read(byte[] picture) {
    for (int side : SIDES) {
      Optional<String> text = Picture.read(picture, side).flatMap(QrReader::decode);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /** What the QR code in a picture in memory says. */
  public static Optional<String> decode(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    LuminanceSource light =
        new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    return decode(new BinaryBitmap(new HybridBinarizer(light)))
        .or(() -> decode(new BinaryBitmap(new GlobalHistogramBinarizer(light))));
  }

  private static Optional<String> decode(BinaryBitmap bitmap) {
    try {
      Result found = new QRCodeReader().decode(bitmap, HINTS);
      return Optional.of(found.getText());
    } catch (NotFoundException e) {
      return Optional.empty();
    } catch (ReaderException e) {
      return Optional.empty(); // one is there, but damaged beyond its own correction
    }
  }
}
