// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.crossborder.trust.snapshot.StrictJson;
import org.crossborder.validation.signature.BaselineLevel;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an evidence package says of itself: which file is what, and how they belong together. It is
 * the word of the Party whose gateway made the package, sealed with the rest; what others have said
 * and signed is in the files.
 *
 * @param format {@link #FORMAT}
 * @param madeAt by the gateway's clock
 * @param level of the package's signature: so that nobody takes its time-stamps away
 * @param party ISO code of the Party whose gateway made it
 * @param seenFrom whether that Party sent or received the document
 * @param files every file but this one, in the order of the package
 * @param messages the document's message first, then its fragments in order if it travelled in
 *     some, then each acknowledgement's
 * @param rules outcome of each rule of the agreement, by id; as of the package
 * @param missing what the package should have and has not, in sentences
 */
public record EvidenceManifest(
    String format,
    Instant madeAt,
    BaselineLevel level,
    String party,
    Side seenFrom,
    Subject document,
    List<Entry> files,
    List<Message> messages,
    Map<String, RuleLine> rules,
    List<String> missing) {
  /** Name and version of the format. */
  public static final String FORMAT = "urn:crossborder:evidence-package:1";

  /** The manifest's name in the package. */
  public static final String FILE = "manifest.json";

  private static final JsonMapper JSON = StrictJson.mapper();

  public EvidenceManifest {
    files = List.copyOf(files);
    messages = List.copyOf(messages);
    rules = Map.copyOf(rules);
    missing = List.copyOf(missing);
  }

  /** From which side an exchange is seen. */
  public enum Side {
    SENDER,
    RECEIVER
  }

  /**
   * The document.
   *
   * @param id in the gateway that made the package
   * @param sha256 of its bytes
   * @param sender ISO code of the Party whose gateway sent it
   * @param state of the exchange when the package was made
   */
  public record Subject(
      String id,
      @Nullable String type,
      @Nullable String number,
      @Nullable String issuer,
      String sha256,
      String sender,
      String recipient,
      @Nullable String arrangement,
      String state) {}

  /**
   * One file.
   *
   * @param rules of the agreement that it is evidence for
   */
  public record Entry(
      String name,
      EvidenceKind kind,
      String mediaType,
      String sha256,
      long size,
      String articles,
      List<String> rules) {
    public Entry {
      rules = List.copyOf(rules);
    }
  }

  /**
   * One AS4 message.
   *
   * @param sender ISO code of the Party whose gateway signed the envelope; the other's signed the
   *     receipt
   * @param storedAt when the gateway that made the package took it: from the national side, or from
   *     the other gateway
   * @param envelope name of the file, or null if it is missing
   * @param receipt likewise
   */
  public record Message(
      Role role,
      String messageId,
      String sender,
      String recipient,
      Instant storedAt,
      @Nullable String envelope,
      @Nullable String receipt,
      List<Part> parts) {
    public Message {
      parts = List.copyOf(parts);
    }
  }

  /** What a message was for. */
  public enum Role {
    DOCUMENT,
    /** A piece of the document's message; signed, and receipted, in its place (Part 2, 4). */
    FRAGMENT,
    ACKNOWLEDGEMENT
  }

  /**
   * One payload of a message.
   *
   * @param contentId of the MIME part
   * @param mediaType of the payload, as its producer stated it
   * @param content name of the file with the payload
   * @param signedType Content-Type of the part as it was signed; null if that was not kept
   * @param signed name of the file with the part as it was signed; the payload's own if nothing was
   *     done to it
   */
  public record Part(
      String contentId,
      String mediaType,
      String content,
      @Nullable String signedType,
      @Nullable String signed) {}

  /** Outcome of a rule, and the articles that it rests on. */
  public record RuleLine(String outcome, String articles) {}

  /** The same with these files. */
  EvidenceManifest listing(List<Entry> all) {
    return new EvidenceManifest(
        format, madeAt, level, party, seenFrom, document, all, messages, rules, missing);
  }

  byte[] json() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }

  /**
   * Reads a manifest.
   *
   * @throws IllegalArgumentException if it is none of this format
   */
  static EvidenceManifest read(byte[] json) {
    try {
      EvidenceManifest manifest = JSON.readValue(json, EvidenceManifest.class);
      if (!manifest.format().equals(FORMAT)) {
        throw new IllegalArgumentException("it is of the format " + manifest.format());
      }
      return manifest;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }
}
