// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.alert;

/**
 * Something that needs a person.
 *
 * @param kind what it is
 * @param subject whom or what it is about, such as a Party or a certificate; kind and subject
 *     together say that it is the same as before
 * @param sentence what is wrong, since when and why; nothing of a document
 */
public record Alarm(Kind kind, String subject, String sentence) {

  /** Whether it is the same trouble, perhaps told in other words. */
  boolean isSame(Alarm other) {
    return kind == other.kind && subject.equals(other.subject);
  }

  /** What alarms are about. */
  public enum Kind {
    /** Messages wait too long with a partner. */
    STUCK,
    /** The workers do not keep up. */
    QUEUE,
    /** Little space is left, or none. */
    DISK,
    /** The trust data are old, or have run out. */
    TRUST_DATA,
    /** A certificate will expire, or has. */
    CERTIFICATE,
    /** A partner tells a day differently (rule X06). */
    RECONCILIATION,
    /** The database does not answer. */
    DATABASE
  }
}
