// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.crossborder.gateway.store.AuditEntry;

/**
 * The form of an entry that is hashed: JSON in the canonical form of RFC 8785, with every member
 * but {@code hash}. Since {@link AuditText} leaves nothing that needs another escape, only
 * quotation marks and backslashes are escaped.
 */
final class CanonicalEntry {
  /** Stands before the first entry. */
  static final String NOTHING = "0".repeat(64);

  private CanonicalEntry() {}

  /** The entry with the hash of what it says. */
  static AuditEntry chained(AuditEntry entry) {
    return new AuditEntry(
        entry.number(),
        entry.at(),
        entry.actor(),
        entry.act(),
        entry.subject(),
        entry.detail(),
        entry.previous(),
        hash(entry));
  }

  /** SHA-256 of the canonical form, in lower-case hex. */
  static String hash(AuditEntry entry) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(json(entry, "").getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** One line of an export: the canonical form with the hash, which also is in its place. */
  static String line(AuditEntry entry) {
    return json(entry, "\"hash\":\"" + entry.hash() + "\",");
  }

  private static String json(AuditEntry entry, String hash) {
    return "{\"act\":%s,\"actor\":%s,\"at\":\"%s\",\"detail\":%s,%s\"number\":%d,\"previous\":%s,\"subject\":%s}"
        .formatted(
            quoted(entry.act()),
            quoted(entry.actor()),
            entry.at(),
            quoted(entry.detail()),
            hash,
            entry.number(),
            quoted(entry.previous()),
            quoted(entry.subject()));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
