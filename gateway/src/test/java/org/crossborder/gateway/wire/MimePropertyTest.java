// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.ContentType;
import org.crossborder.gateway.packaging.MimeMessage;
import org.crossborder.gateway.packaging.MimeReader;
import org.crossborder.gateway.packaging.MimeWriter;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.packaging.Spool;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** MIME messages of 0 to 100 parts: each part arrives with its own bytes, in its place. */
class MimePropertyTest {
  private static final int CASES = Integer.getInteger("property.cases", 20);

  @TempDir static Path directory;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, CASES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatTheStandardsAllowIsRead(long seed) throws Exception {
    OddMime odd = new OddMime(seed);

    requireRead(odd, ContentType.parse(odd.contentType()), odd.bytes());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenIsRead(long seed) throws Exception {
    OddMime odd = new OddMime(seed);
    List<Attachment> attachments = new ArrayList<>();
    for (OddMime.Part part : odd.parts) {
      attachments.add(
          new Attachment(
              part.contentId().replace("ü", "u"),
              part.contentType(),
              PayloadSource.of(part.content().getBytes(ISO_8859_1))));
    }
    MimeWriter writer = new MimeWriter("as4-boundary");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(new MimeMessage(odd.envelope.getBytes(ISO_8859_1), attachments), out);
    odd.parts.replaceAll(
        part ->
            new OddMime.Part(
                part.contentId().replace("ü", "u"), part.contentType(), part.content()));

    requireRead(odd, ContentType.parse(writer.contentType()), out.toByteArray());
  }

  private static void requireRead(OddMime odd, ContentType contentType, byte[] body)
      throws Exception {
    List<OddMime.Part> parts = new ArrayList<>();
    try (Spool spool = new Spool(directory)) {
      MimeMessage read =
          new MimeReader(PackagingLimits.DEFAULT)
              .read(contentType, new ByteArrayInputStream(body), spool);
      assertThat(new String(read.envelope(), ISO_8859_1)).isEqualTo(odd.envelope);
      for (Attachment attachment : read.attachments()) {
        try (InputStream content = attachment.content().open()) {
          parts.add(
              new OddMime.Part(
                  attachment.contentId(),
                  attachment.mimeType(),
                  new String(content.readAllBytes(), ISO_8859_1)));
        }
      }
    }
    assertThat(parts).containsExactlyElementsOf(odd.parts);
  }
}
