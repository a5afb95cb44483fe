// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.Payload;
import org.crossborder.conformance.partner.Partner;

/**
 * Makes all messages before the clock starts: documents, gzip, signature, encryption. So what the
 * suite needs for it is measured apart, and takes nothing from the gateway under test.
 */
final class Preparation {
  private static final int BYTES_BESIDE_PAYLOAD = 16 * 1024;

  private final Partner partner;
  private final Documents documents;

  Preparation(Partner partner, LoadPlan plan, long seed) {
    this.partner = partner;
    this.documents = new Documents(plan.size(), seed);
  }

  /**
   * Refuses what memory cannot hold.
   *
   * @throws IllegalArgumentException with the size of heap that would do
   */
  static void requireRoom(LoadPlan plan) {
    long needed = (long) plan.total() * (plan.size() / 2 + BYTES_BESIDE_PAYLOAD);
    if (needed > Runtime.getRuntime().maxMemory() / 4 * 3) {
      throw new IllegalArgumentException(
          "All messages are made beforehand, and this many do not fit into memory; send fewer, or"
              + " start Java with -Xmx%dm".formatted(needed / (1 << 20) * 4 / 3 + 256));
    }
  }

  List<Sendable> messages(int count) {
    return IntStream.range(0, count).parallel().mapToObj(this::message).toList();
  }

  private Sendable message(int number) {
    byte[] document = documents.document(number);
    Payload payload =
        new Payload(
            "document-" + UUID.randomUUID() + "@conformance", "application/xml", document, true);
    Outgoing message = partner.message(List.of(payload));
    return Sendable.of(message.pack(), sha256(document));
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
