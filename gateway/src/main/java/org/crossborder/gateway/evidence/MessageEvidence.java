// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.evidence.EvidenceManifest.Message;
import org.crossborder.gateway.evidence.EvidenceManifest.Part;
import org.crossborder.gateway.evidence.EvidenceManifest.Role;
import org.crossborder.gateway.store.SignedPart;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.jspecify.annotations.Nullable;

/**
 * Gathers one AS4 message: its payloads, its signed envelope, and its signed receipt; or each of
 * its fragments so.
 */
final class MessageEvidence {
  private static final String SOAP = "application/soap+xml";

  private final Store store;
  private final GatheredFiles files;
  private final List<String> missing;

  MessageEvidence(Store store, GatheredFiles files, List<String> missing) {
    this.store = store;
    this.files = files;
    this.missing = missing;
  }

  /**
   * @param folder where in the package
   */
  Message gather(StoredMessage message, Role role, String folder) throws IOException {
    EvidenceKind kind =
        role == Role.DOCUMENT ? EvidenceKind.DOCUMENT : EvidenceKind.ACKNOWLEDGEMENT;
    List<Part> parts = new ArrayList<>();
    List<StoredPart> payloads = store.messages().parts(message.id());
    List<SignedPart> signed = store.evidence().signedParts().of(message.id());
    for (int i = 0; i < payloads.size(); i++) {
      parts.add(
          part(
              payloads.get(i),
              i < signed.size() ? Optional.of(signed.get(i)) : Optional.empty(),
              kind,
              "%s/part-%d".formatted(folder, i + 1)));
    }
    if (signed.size() < payloads.size()) {
      missing.add("The parts of message %s as they were signed".formatted(message.messageId()));
    }
    return message(message, role, envelope(message, folder), receipt(message, folder), parts);
  }

  /** A document's message that travelled in fragments: they are signed, and it is not. */
  Message source(StoredMessage document) throws IOException {
    List<Part> parts = new ArrayList<>();
    List<StoredPart> payloads = store.messages().parts(document.id());
    for (int i = 0; i < payloads.size(); i++) {
      parts.add(
          part(
              payloads.get(i),
              Optional.empty(),
              EvidenceKind.DOCUMENT,
              "document/part-%d".formatted(i + 1)));
    }
    return message(document, Role.DOCUMENT, null, receipt(document, "document"), parts);
  }

  /**
   * One of its fragments.
   *
   * @param folder where in the package
   */
  Message fragment(StoredMessage fragment, String folder) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (SignedPart piece : store.evidence().signedParts().of(fragment.id())) {
      String content =
          files.add(
              folder + "/piece.bin",
              EvidenceKind.SIGNED_PART,
              piece.mimeType(),
              read(piece.payload().sha256(), piece.payload().size()));
      parts.add(new Part(piece.contentId(), piece.mimeType(), content, piece.mimeType(), content));
    }
    if (parts.isEmpty()) {
      missing.add("The piece of fragment %s as it was signed".formatted(fragment.messageId()));
    }
    return message(
        fragment, Role.FRAGMENT, envelope(fragment, folder), receipt(fragment, folder), parts);
  }

  private static Message message(
      StoredMessage message,
      Role role,
      @Nullable String envelope,
      @Nullable String receipt,
      List<Part> parts) {
    return new Message(
        role,
        message.messageId(),
        message.sender(),
        message.recipient(),
        message.createdAt(),
        envelope,
        receipt,
        parts);
  }

  private Part part(StoredPart payload, Optional<SignedPart> signed, EvidenceKind kind, String name)
      throws IOException {
    String content =
        files.add(
            name + extension(payload.mimeType()),
            kind,
            payload.mimeType(),
            read(payload.payload().sha256(), payload.payload().size()));
    return new Part(
        payload.contentId(),
        payload.mimeType(),
        content,
        signed.map(SignedPart::mimeType).orElse(null),
        signed.isPresent() ? signed(payload, signed.get(), content, name) : null);
  }

  private String signed(StoredPart payload, SignedPart signed, String content, String name)
      throws IOException {
    return signed.payload().sha256().equals(payload.payload().sha256())
        ? content
        : files.add(
            name + ".signed",
            EvidenceKind.SIGNED_PART,
            signed.mimeType(),
            read(signed.payload().sha256(), signed.payload().size()));
  }

  private @Nullable String envelope(StoredMessage message, String folder) throws IOException {
    Optional<String> sha256 = store.envelopes().of(message.id());
    if (sha256.isEmpty()) {
      missing.add("The signed envelope of message %s".formatted(message.messageId()));
      return null;
    }
    return files.add(
        folder + "/envelope.xml",
        EvidenceKind.SIGNED_ENVELOPE,
        SOAP,
        store.payloads().read(sha256.get()));
  }

  private @Nullable String receipt(StoredMessage message, String folder) {
    Optional<byte[]> receipt = store.receipts().of(message.id());
    if (receipt.isEmpty()) {
      missing.add("The receipt of message %s".formatted(message.messageId()));
      return null;
    }
    return files.add(folder + "/receipt.xml", EvidenceKind.RECEIPT, SOAP, receipt.get());
  }

  private byte[] read(String sha256, long size) throws IOException {
    files.require(size);
    return store.payloads().read(sha256);
  }

  /** Only for people's eyes; the manifest has the media type. */
  private static String extension(String mimeType) {
    return switch (mimeType.split(";", 2)[0].strip()) {
      case "application/xml", "text/xml" -> ".xml";
      case "application/pdf" -> ".pdf";
      case "text/plain" -> ".txt";
      case "application/json" -> ".json";
      default -> ".bin";
    };
  }
}
