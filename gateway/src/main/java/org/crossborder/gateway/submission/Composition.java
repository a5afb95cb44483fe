// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.crossborder.gateway.inspection.Verdict;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.MessageHeader;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredPayload;
import org.jspecify.annotations.Nullable;

/** Makes a message of what was submitted, as its producer set it or else by default. */
record Composition(Store store, Sender sender) {

  /** The message, its payloads kept; it is promised to nobody before the store has it. */
  NewMessage message(
      SubmissionRequest request, String recipient, String agreement, Verdict verdict) {
    MessageSettings settings = request.settings();
    UUID id = UUID.randomUUID();
    Instant now = store.clock().instant();
    return new NewMessage(
        id,
        Lifecycle.OUTBOUND_DOCUMENT,
        sender.messageIds().next(),
        settings.refToMessageId(),
        Objects.requireNonNullElseGet(settings.conversationId(), sender.messageIds()::next),
        agreement,
        id.toString(),
        sender.party(),
        recipient,
        verdict.document(),
        parts(request),
        new MessageHeader(null, null, settings.properties()),
        now,
        now.plus(sender.expiry()));
  }

  /** The document first, then its annexes in their order. */
  private List<StoredPart> parts(SubmissionRequest request) {
    List<StoredPart> parts = new ArrayList<>();
    MessageSettings settings = request.settings();
    parts.add(
        part(
            settings.part(0),
            "application/xml",
            CharacterSet.of(request.document()),
            PayloadSource.of(request.document())));
    for (Annex annex : request.annexes()) {
      parts.add(part(settings.part(parts.size()), annex.mimeType(), null, annex.content()));
    }
    return parts;
  }

  private StoredPart part(
      PartSettings settings,
      String mimeType,
      @Nullable String characterSet,
      PayloadSource content) {
    String stated = settings.characterSet();
    return new StoredPart(
        Objects.requireNonNullElseGet(settings.contentId(), sender.messageIds()::next),
        mimeType,
        stated == null ? characterSet : stated,
        settings.properties(),
        keep(content));
  }

  private StoredPayload keep(PayloadSource payload) {
    try (InputStream content = payload.open()) {
      return store.payloads().put(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
