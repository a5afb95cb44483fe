// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.MessageFragmentReader;
import org.crossborder.gateway.ebms.MessageFragmentWriter;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.MessageUnit;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.ebms.MessagingWriter;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.ContentType;
import org.crossborder.gateway.packaging.MimeMessage;
import org.crossborder.gateway.packaging.MimeReader;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.Spool;

/**
 * Where bytes of a partner's become something of ours. Any bytes may be given to a border; it reads
 * them or refuses them with an ebMS error, and whatever else happens is a finding.
 */
final class Borders {
  private static final PackagingLimits LIMITS =
      new PackagingLimits(20, 1_000, 20_000, 20_000, 100_000, 1 << 20, 100);
  private static final Path SPOOL = Path.of(System.getProperty("java.io.tmpdir"));

  private Borders() {}

  /**
   * MIME (RFC 2387): what is read does not depend on how the bytes arrive.
   *
   * @param post the value of Content-Type, a line feed, and the HTTP body
   */
  static void mime(byte[] post) {
    String text = new String(post, ISO_8859_1);
    int end = text.indexOf('\n');
    ContentType contentType = ContentType.parse(text.substring(0, Math.max(end, 0)));
    byte[] body = text.substring(end + 1).getBytes(ISO_8859_1);
    assertThat(read(contentType, new Trickle(body)))
        .isEqualTo(read(contentType, new ByteArrayInputStream(body)));
  }

  private static List<String> read(ContentType contentType, InputStream body) {
    List<String> read = new ArrayList<>();
    try (Spool spool = new Spool(SPOOL)) {
      MimeMessage message = new MimeReader(LIMITS).read(contentType, body, spool);
      read.add(new String(message.envelope(), ISO_8859_1));
      for (Attachment attachment : message.attachments()) {
        try (InputStream content = attachment.content().open()) {
          read.add(
              attachment.contentId()
                  + " "
                  + attachment.mimeType()
                  + " "
                  + new String(content.readAllBytes(), ISO_8859_1));
        }
      }
    } catch (MessageRefused refused) {
      return List.of(proper(refused));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return read;
  }

  /** SOAP and ebMS: what is read is printed, and reads back as the same. */
  static void soap(byte[] bytes) {
    try {
      Envelope envelope = Envelope.of(EnvelopeXml.parse(bytes));
      envelope.security();
      MessageUnit unit = MessagingReader.read(envelope.messaging());
      Optional<MessageFragment> fragment = MessageFragmentReader.read(envelope);
      byte[] printed = print(unit, fragment);
      Envelope again = Envelope.of(EnvelopeXml.parse(printed));
      MessageUnit readAgain = MessagingReader.read(again.messaging());
      assertThat(new String(print(readAgain, MessageFragmentReader.read(again)), UTF_8))
          .isEqualTo(new String(printed, UTF_8));
    } catch (MessageRefused refused) {
      proper(refused);
    }
  }

  private static byte[] print(MessageUnit unit, Optional<MessageFragment> fragment) {
    return EnvelopeXml.print(
        unit instanceof UserMessage message && fragment.isPresent()
            ? MessageFragmentWriter.write(message, fragment.get())
            : MessagingWriter.write(unit));
  }

  private static String proper(MessageRefused refused) {
    assertThat(refused.errorDetail()).isNotBlank().hasSizeLessThan(20_000);
    return refused.code() + " " + refused.errorDetail();
  }

  /** One byte at a time. */
  private static final class Trickle extends ByteArrayInputStream {
    Trickle(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      return super.read(target, offset, Math.min(length, 1));
    }
  }
}
