// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reception;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.ReceivedPayload;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.store.PayloadStore;
import org.crossborder.gateway.store.SignedPart;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredPayload;

/** Puts what came with a message where payloads are kept. */
final class KeptPayloads {
  private static final String UNSTATED_MIME_TYPE = "application/octet-stream";

  private final PayloadStore store;

  KeptPayloads(PayloadStore store) {
    this.store = store;
  }

  /** The payloads as they are delivered. */
  List<StoredPart> parts(ReceivedMessage message) {
    try {
      List<StoredPart> parts = new ArrayList<>();
      for (ReceivedPayload payload : message.payloads()) {
        try (InputStream content = payload.content().open()) {
          parts.add(
              new StoredPart(
                  payload.contentId(),
                  Objects.requireNonNullElse(payload.mimeType(), UNSTATED_MIME_TYPE),
                  payload.characterSet(),
                  ReceivedRecord.own(payload.partProperties()),
                  store.put(content)));
        }
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The parts as the sender signed them. What came in fragments was signed piece by piece, and has
   * no signature of its own.
   */
  List<SignedPart> signed(ReceivedMessage message, List<StoredPart> parts) {
    if (message.signedReferences().isEmpty()) {
      return List.of();
    }
    try {
      List<SignedPart> signed = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        ReceivedPayload payload = message.payloads().get(i);
        Attachment part = payload.signed();
        signed.add(
            new SignedPart(
                part.contentId(),
                part.mimeType(),
                part.content() == payload.content() ? parts.get(i).payload() : keep(part)));
      }
      return signed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StoredPayload keep(Attachment part) throws IOException {
    try (InputStream content = part.content().open()) {
      return store.put(content);
    }
  }

  StoredPayload keep(byte[] bytes) {
    try {
      return store.put(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
