// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MIME in: what was written is read, byte for byte; what is hostile is refused within bounds. */
class MimeReaderTest {
  private static final PackagingLimits LIMITS =
      new PackagingLimits(5, 500, 1_000, 200_000, 300_000, 1 << 20, 100);
  private static final ContentType TYPE = ContentType.parse("multipart/related; boundary=b");
  private static final String SOAP = "--b\r\nContent-Type: application/soap+xml\r\n\r\n<a/>\r\n";

  @TempDir Path directory;

  private MimeMessage read(ContentType type, InputStream body) throws Exception {
    return new MimeReader(LIMITS).read(type, body, new Spool(directory));
  }

  private MimeMessage read(String body) throws Exception {
    return read(TYPE, new ByteArrayInputStream(body.getBytes(ISO_8859_1)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatIsWrittenIsReadWhateverTheBytesAndThePieces(long seed) throws Exception {
    Random random = new Random(seed);
    List<byte[]> contents = new ArrayList<>();
    List<Attachment> attachments = new ArrayList<>();
    for (int i = 0; i < random.nextInt(5); i++) {
      byte[] bytes = nearlyBoundaries(random);
      contents.add(bytes);
      attachments.add(new Attachment("p" + i + "@x", "a/b", PayloadSource.of(bytes)));
    }
    byte[] envelope = nearlyBoundaries(new Random(seed), 900);
    MimeWriter writer = new MimeWriter("boundary");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(new MimeMessage(envelope, attachments), out);

    MimeMessage read =
        read(ContentType.parse(writer.contentType()), inPieces(out.toByteArray(), random));

    assertThat(read.envelope()).isEqualTo(envelope);
    assertThat(read.attachments()).hasSameSizeAs(contents);
    for (int i = 0; i < contents.size(); i++) {
      try (InputStream in = read.attachments().get(i).content().open()) {
        assertThat(in.readAllBytes()).isEqualTo(contents.get(i));
      }
      assertThat(read.attachments().get(i).contentId()).isEqualTo("p" + i + "@x");
    }
  }

  /** Bytes in which the beginning of a boundary is frequent. */
  private static byte[] nearlyBoundaries(Random random, int... most) {
    String[] pieces = {"\r", "\n", "\r\n", "-", "--", "--bound", "\r\n--boundar", "x", "\r\n\r\n"};
    StringBuilder text = new StringBuilder();
    int length = most.length > 0 ? most[0] : random.nextInt(30_000);
    while (text.length() < length) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  private static InputStream inPieces(byte[] bytes, Random random) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 1 + random.nextInt(700)));
      }
    };
  }

  @Test
  void everyTruncationIsRefused() {
    String whole = SOAP + "--b\r\nContent-ID: <p@x>\r\nContent-Type: a/b\r\n\r\ncontent\r\n--b--";
    for (int length = 0; length < whole.length(); length++) {
      String cut = whole.substring(0, length);
      assertThat(catchThrowable(() -> read(cut))).as(cut).isInstanceOf(MessageRefused.class);
    }
    assertThat(catchThrowable(() -> read(whole))).isNull();
  }

  static Stream<Arguments> hostile() {
    String part = "--b\r\nContent-ID: <%s>\r\n\r\n%s\r\n";
    return Stream.of(
        Arguments.of("too many parts", SOAP + parts(6) + "--b--"),
        Arguments.of("ten thousand parts", SOAP + parts(10_000) + "--b--"),
        Arguments.of(
            "headers too long",
            "--b\r\nContent-Type: application/soap+xml\r\nX: " + "x".repeat(600) + "\r\n\r\n"),
        Arguments.of(
            "a thousand header lines", "--b\r\n" + "A: b\r\n".repeat(1_000) + "\r\n<a/>\r\n--b--"),
        Arguments.of(
            "SOAP part too long",
            "--b\r\nContent-Type: application/soap+xml\r\n\r\n" + "x".repeat(1_001) + "\r\n--b--"),
        Arguments.of("part too long", SOAP + part.formatted("p", "x".repeat(200_001)) + "--b--"),
        Arguments.of(
            "message too long",
            SOAP
                + part.formatted("p", "x".repeat(150_000))
                + part.formatted("q", "x".repeat(150_000))
                + "--b--"),
        Arguments.of("preamble too long", "x".repeat(2_000) + "\r\n" + SOAP + "--b--"),
        Arguments.of(
            "the same Content-ID twice",
            SOAP + part.formatted("p", "1") + part.formatted("p", "2") + "--b--"),
        Arguments.of("no Content-ID", SOAP + "--b\r\nContent-Type: a/b\r\n\r\nx\r\n--b--"),
        Arguments.of(
            "base64",
            SOAP
                + "--b\r\nContent-ID: <p>\r\nContent-Transfer-Encoding: base64\r\n\r\nAA==\r\n--b--"),
        Arguments.of("a header twice", SOAP + "--b\r\nContent-ID: p\r\nContent-ID: q\r\n\r\n"),
        Arguments.of("a header without name", SOAP + "--b\r\n: p\r\n\r\nx\r\n--b--"),
        Arguments.of("text after the boundary", "--b text\r\n" + SOAP + "--b--"),
        Arguments.of("not SOAP first", "--b\r\nContent-Type: text/html\r\n\r\n<a/>\r\n--b--"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void isRefused(String name, String body) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOfSatisfying(
            MessageRefused.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.MIME_INCONSISTENCY));
  }

  @Test
  void aStartParameterMustNameTheFirstPart() {
    ContentType other = ContentType.parse("Multipart/Related; Boundary=\"b\"; start=\"<other@x>\"");

    assertThatThrownBy(
            () -> read(other, new ByteArrayInputStream((SOAP + "--b--\r\n").getBytes(ISO_8859_1))))
        .isInstanceOf(MessageRefused.class);
  }

  @Test
  void anEndlessBodyIsCutOffAtTheBound() {
    InputStream endless =
        new InputStream() {
          private long read;

          @Override
          public int read() throws IOException {
            if (++read > 1_000_000) {
              throw new IOException("read on beyond every bound");
            }
            return 'x';
          }
        };

    assertThatThrownBy(() -> read(TYPE, endless)).isInstanceOf(MessageRefused.class);
    assertThatThrownBy(() -> read(ContentType.parse("application/soap+xml"), endless))
        .isInstanceOf(MessageRefused.class);
  }

  private static String parts(int count) {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < count; i++) {
      parts.append("--b\r\nContent-ID: <p%d>\r\n\r\nx\r\n".formatted(i));
    }
    return parts.toString();
  }
}
