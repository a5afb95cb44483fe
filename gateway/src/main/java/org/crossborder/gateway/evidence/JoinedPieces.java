// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.MessageFragment.SourceHeader;
import org.crossborder.gateway.ebms.MessageFragmentReader;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.evidence.EvidenceManifest.Message;
import org.crossborder.gateway.evidence.MessageVerification.Signed;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.ContentType;
import org.crossborder.gateway.packaging.MimeMessage;
import org.crossborder.gateway.packaging.MimeReader;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.splitting.HeaderMatch;

/**
 * The source message that signed fragments make when they are joined (ebMS 3.0 Part 2, 4.4), as a
 * verifier sees it: only what the fragments' signatures cover counts.
 */
final class JoinedPieces {
  private static final int HEADERS = 8_192;
  private static final int ENVELOPE = 2 << 20;
  private static final int RATIO = 1_000;

  private final OpenedPackage opened;
  private final Message source;
  private final List<UserMessage> headers = new ArrayList<>();
  private final List<MessageFragment> fragments = new ArrayList<>();
  private final List<InputStream> pieces = new ArrayList<>();

  JoinedPieces(OpenedPackage opened, Message source) {
    this.opened = opened;
    this.source = source;
  }

  /** The next fragment, whose signature has been verified. */
  void add(Signed signed, byte[] piece) throws MessageRefused {
    MessageFragment fragment =
        MessageFragmentReader.read(signed.envelope())
            .orElseThrow(() -> MessageVerification.refused("It is no fragment."));
    MessageVerification.require(
        fragment.groupId().equals(source.messageId()),
        "It is a fragment of message " + fragment.groupId());
    MessageVerification.require(
        fragment.fragmentNum() == fragments.size() + 1,
        "It is fragment %d, in the place of %d"
            .formatted(fragment.fragmentNum(), fragments.size() + 1));
    headers.add(signed.header());
    fragments.add(fragment);
    pieces.add(new ByteArrayInputStream(piece));
  }

  int count() {
    return fragments.size();
  }

  /** When the sender says that it began. */
  Instant signedAt() {
    return headers.get(0).messageInfo().timestamp();
  }

  /** That these are all fragments, and joined are the message with its payloads. */
  void require() throws MessageRefused, IOException {
    int all = stated(MessageFragment::fragmentCount, "how many fragments there are");
    MessageVerification.require(
        all == count(), "There are %d fragments of %d".formatted(count(), all));
    Path directory = Files.createTempDirectory("joined-");
    try (Spool spool = new Spool(directory)) {
      MimeMessage joined = new MimeReader(limits()).read(contentType(), decompressed(), spool);
      UserMessage header = header(joined);
      HeaderMatch.require(header, headers);
      Map<String, byte[]> parts = new HashMap<>();
      for (Attachment part : joined.attachments()) {
        try (InputStream content = part.content().open()) {
          parts.put(part.contentId(), content.readAllBytes());
        }
      }
      new CarriedPayloads(opened, part -> parts.get(part.contentId())).require(source, header);
    } finally {
      Files.delete(directory);
    }
  }

  private UserMessage header(MimeMessage joined) throws MessageRefused {
    Envelope envelope = Envelope.of(EnvelopeXml.parse(joined.envelope()));
    if (!(MessagingReader.read(envelope.messaging()) instanceof UserMessage header)) {
      throw MessageVerification.refused("Joined, the fragments are no user message.");
    }
    MessageVerification.require(
        header.messageInfo().messageId().equals(source.messageId()),
        "Joined, the fragments are message " + header.messageInfo().messageId());
    return header;
  }

  private ContentType contentType() throws MessageRefused {
    SourceHeader header = stated(MessageFragment::messageHeader, "the MIME header of the whole");
    return ContentType.parse(
        "multipart/related; type=\"application/soap+xml\"; boundary=\"%s\"; start=\"<%s>\""
            .formatted(header.boundary(), header.start()));
  }

  private InputStream decompressed() throws IOException, MessageRefused {
    InputStream joined = new SequenceInputStream(Collections.enumeration(pieces));
    Optional<MessageFragment> compressed =
        fragments.stream().filter(fragment -> fragment.compression() != null).findFirst();
    return compressed.isPresent() ? new GZIPInputStream(joined) : joined;
  }

  private <T> T stated(Function<MessageFragment, T> value, String what) throws MessageRefused {
    return fragments.stream()
        .map(value)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> MessageVerification.refused("No fragment says " + what + "."));
  }

  /** Joined it may be as large as its payloads, and what goes with them. */
  private PackagingLimits limits() {
    long payloads = 0;
    for (EvidenceManifest.Part part : source.parts()) {
      byte[] content = opened.file(part.content());
      payloads += content == null ? 0 : content.length;
    }
    int parts = source.parts().size();
    long whole = payloads + ENVELOPE + (long) parts * HEADERS;
    return new PackagingLimits(parts, HEADERS, ENVELOPE, whole, whole, whole, RATIO);
  }
}
