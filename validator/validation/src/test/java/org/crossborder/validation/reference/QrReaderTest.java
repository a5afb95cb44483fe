// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.crossborder.validation.pack.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A QR code is read from what people photograph, and hostile pictures cost nothing. */
class QrReaderTest {
  private static final DocumentReference REFERENCE =
      DocumentReference.of(
          Packs.builtIn().example("certificate-of-origin").orElseThrow(), Packs.builtIn().types());
  private static final String LINK =
      REFERENCE.link(URI.create("https://verify.customs.example/verify"));

  @Test
  void saysAllThatAFileCanBeHeldAgainst() {
    assertThat(REFERENCE.type()).isEqualTo("certificate-of-origin");
    assertThat(LINK).startsWith("https://verify.customs.example/verify?t=certificate-of-origin&n=");
    assertThat(DocumentReference.read(LINK)).contains(REFERENCE);
    assertThat(DocumentReference.read(REFERENCE.link(null))).contains(REFERENCE);
    assertThat(REFERENCE.link(null)).startsWith("crossborder:verify?");
    assertThat(QrSymbol.of(LINK).size()).as("large modules").isLessThanOrEqualTo(65);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://a.example/?d=",
        "?d=AAAA",
        "?d=%zz",
        "?t=%E0%A4&d=!",
        "upi://pay?pa=x"
      })
  void isNothingOfOthers(String text) {
    assertThat(DocumentReference.read(text)).isEmpty();
  }

  @Test
  void keepsALongNumberFromCrowdingOutTheDigest() {
    String number = "号".repeat(64) + "x".repeat(5_000);
    String document =
        new String(Packs.builtIn().example("certificate-of-origin").orElseThrow(), UTF_8)
            .replaceFirst("<cbc:ID>[^<]*</cbc:ID>", "<cbc:ID>" + number + "</cbc:ID>");
    DocumentReference reference =
        DocumentReference.of(document.getBytes(UTF_8), Packs.builtIn().types());

    assertThat(reference.number()).endsWith("…").hasSize(64);
    assertThat(QrReader.read(QrSymbol.of(reference.link(null)).png(4)))
        .contains(reference.link(null));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 6, 30})
  void isReadFromAPictureOfAnySize(int scale) {
    assertThat(QrReader.read(QrSymbol.of(LINK).png(scale))).contains(LINK);
  }

  @Test
  void isReadFromACrookedGreyPhotographOfAWholeSheet() throws Exception {
    BufferedImage sheet = new BufferedImage(3_000, 4_000, BufferedImage.TYPE_INT_RGB);
    Graphics2D draw = sheet.createGraphics();
    draw.setColor(new Color(200, 195, 185));
    draw.fillRect(0, 0, 3_000, 4_000);
    draw.rotate(Math.toRadians(17), 1_500, 2_000);
    draw.drawImage(
        ImageIO.read(new ByteArrayInputStream(QrSymbol.of(LINK).png(10))),
        1_800,
        500,
        700,
        700,
        null);
    draw.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(sheet, "jpeg", jpeg);

    assertThat(QrReader.read(jpeg.toByteArray())).contains(LINK);
  }

  @Test
  void bearsAStampOnItsCorner() throws Exception {
    BufferedImage symbol = ImageIO.read(new ByteArrayInputStream(QrSymbol.of(LINK).png(8)));
    Graphics2D draw = symbol.createGraphics();
    draw.setColor(Color.BLACK);
    int side = symbol.getWidth();
    draw.fillOval(side * 6 / 10, side * 6 / 10, side / 8, side / 8);
    draw.dispose();

    assertThat(QrReader.decode(symbol)).contains(LINK);
  }

  @Test
  void refusesAPictureThatWouldFillTheMemory() throws Exception {
    assertThat(QrReader.read(bomb(60_000, 60_000))).isEmpty();
    assertThat(QrReader.read("<svg/>".getBytes(UTF_8))).isEmpty();
    assertThat(QrReader.read(new byte[0])).isEmpty();
    byte[] cut = QrSymbol.of(LINK).png(8);
    assertThat(QrReader.read(Arrays.copyOf(cut, 60))).isEmpty();
  }

  @Test
  void refusesAJpegThatIsDrawnAgainAndAgain() throws Exception {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(ImageIO.read(new ByteArrayInputStream(QrSymbol.of(LINK).png(8))), "jpeg", jpeg);
    byte[] once = jpeg.toByteArray();
    assertThat(QrReader.read(once)).contains(LINK);
    ByteArrayOutputStream often = new ByteArrayOutputStream();
    often.write(once, 0, once.length - 2);
    for (int i = 0; i < 100; i++) {
      often.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});
    }
    assertThat(QrReader.read(often.toByteArray())).isEmpty();
  }

  /** A PNG that is small and says that it is enormous. */
  private static byte[] bomb(int width, int height) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk(
        png,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 6, 0, 0, 0})
            .array());
    Deflater deflater = new Deflater(9);
    deflater.setInput(new byte[1_000_000]);
    deflater.finish();
    byte[] packed = new byte[10_000];
    int length = deflater.deflate(packed);
    deflater.end();
    chunk(png, "IDAT", Arrays.copyOf(packed, length));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data)
      throws IOException {
    CRC32 check = new CRC32();
    check.update(type.getBytes(UTF_8));
    check.update(data);
    png.write(ByteBuffer.allocate(4).putInt(data.length).array());
    png.write(type.getBytes(UTF_8));
    png.write(data);
    png.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
