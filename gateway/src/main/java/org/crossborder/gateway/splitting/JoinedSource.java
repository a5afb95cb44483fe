// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageFragment.SourceCompression;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.SourceMessageReading;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.store.FragmentGroup;
import org.crossborder.gateway.store.FragmentGroup.SourceFacts;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.ReceivedFragment;
import org.jspecify.annotations.Nullable;

/**
 * The source message of a complete group (ebMS 3.0 Part 2, 4.4): the fragments one after the other,
 * decompressed, read as they stream, and measured.
 */
final class JoinedSource {
  private static final int BUFFER = 1 << 16;

  private final FragmentStore bytes;
  private final SourceMessageReading reading;
  private final Clock clock;

  JoinedSource(FragmentStore bytes, SourceMessageReading reading, Clock clock) {
    this.bytes = bytes;
    this.reading = reading;
    this.clock = clock;
  }

  ReceivedMessage read(FragmentGroup group, List<ReceivedFragment> fragments, Spool spool)
      throws IOException, MessageRefused {
    SourceFacts facts = group.facts();
    String contentType = contentType(facts);
    try (Measured joined = new Measured(new FragmentSequence(bytes, fragments), Long.MAX_VALUE);
        Measured whole = new Measured(decompressed(facts, joined), most(facts))) {
      ReceivedMessage source =
          reading.read(contentType, whole, spool, signer(group), clock.instant());
      whole.transferTo(OutputStream.nullOutputStream());
      joined.transferTo(OutputStream.nullOutputStream());
      requireSize("MessageSize", facts.messageSize(), whole.count());
      requireSize("CompressedMessageSize", facts.compressedSize(), joined.count());
      return source;
    } catch (ZipException | EOFException e) {
      throw new MessageRefused(
          ErrorCode.DECOMPRESSION_ERROR,
          "The joined source message cannot be decompressed as " + facts.compression() + ".",
          e);
    } catch (Measured.TooLong e) {
      throw wrongSize("MessageSize", facts.messageSize(), "more");
    }
  }

  private static InputStream decompressed(SourceFacts facts, InputStream joined)
      throws IOException, MessageRefused {
    String algorithm = facts.compression();
    if (algorithm == null) {
      return joined;
    }
    if (!new SourceCompression(algorithm, 1).isGzip()) {
      throw new MessageRefused(
          ErrorCode.DECOMPRESSION_ERROR,
          "CompressionAlgorithm must be gzip, and is " + algorithm + ".");
    }
    return new GZIPInputStream(joined, BUFFER);
  }

  /** What is announced is the bound; what is not is bounded by the reading. */
  private static long most(SourceFacts facts) {
    return facts.messageSize() == null ? Long.MAX_VALUE : facts.messageSize();
  }

  private static void requireSize(String name, @Nullable Long announced, long actual)
      throws MessageRefused {
    if (announced != null && announced != actual) {
      throw wrongSize(name, announced, String.valueOf(actual));
    }
  }

  private static MessageRefused wrongSize(String name, @Nullable Long announced, String actual) {
    return new MessageRefused(
        ErrorCode.VALUE_INCONSISTENT,
        "%s is %s; joined, the message has %s bytes.".formatted(name, announced, actual));
  }

  /** The root part is SOAP 1.2, whatever word the schema has for it. */
  private static String contentType(SourceFacts facts) throws MessageRefused {
    if (facts.boundary() == null || facts.start() == null) {
      throw new MessageRefused(
          ErrorCode.BAD_FRAGMENT_STRUCTURE,
          "No fragment has brought the MessageHeader of the source message.");
    }
    return "multipart/related; type=\"application/soap+xml\"; boundary=\"%s\"; start=\"<%s>\""
        .formatted(facts.boundary(), facts.start());
  }

  private static X509Certificate signer(FragmentGroup group) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(group.signer()));
    } catch (CertificateException e) {
      throw new IllegalStateException("A certificate was kept that cannot be read", e);
    }
  }
}
