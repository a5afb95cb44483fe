// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/**
 * The entries of one CRL, found by serial number: a hash table of their positions in its encoding,
 * of eight bytes an entry. The hash depends on the whole CRL, so nobody can write one whose entries
 * collide.
 */
final class RevokedEntries {
  static final int MAXIMUM_ENTRIES = 2_000_000;
  static final int MAXIMUM_ISSUERS = 10_000;

  private final byte[] der;
  private final long seed;
  private final EntryIssuers issuers;
  private final boolean understood;
  private final int[] table;
  private int count;

  private RevokedEntries(
      byte[] der, long seed, EntryIssuers issuers, int capacity, boolean understood) {
    this.der = der;
    this.seed = seed;
    this.issuers = issuers;
    this.understood = understood;
    this.table = new int[Integer.highestOneBit(Math.max(1, capacity)) * 4];
  }

  /**
   * Reads {@code revokedCertificates}.
   *
   * @param seed a digest of the whole CRL
   * @throws IllegalArgumentException if they are malformed or too many
   */
  static RevokedEntries read(byte[] der, DerCursor list, X500Principal crlIssuer, long seed) {
    EntryScan scan = new EntryScan(der, list);
    EntryIssuers issuers = new EntryIssuers(crlIssuer);
    int[] positions = new int[1 << 10];
    int count = 0;
    while (scan.next()) {
      if (count == MAXIMUM_ENTRIES) {
        throw new IllegalArgumentException("It has more than " + MAXIMUM_ENTRIES + " entries");
      }
      if (count == positions.length) {
        positions = Arrays.copyOf(positions, 2 * count);
      }
      positions[count++] = scan.position();
      scan.certificateIssuer().ifPresent(name -> issuers.from(scan.position(), name));
    }
    RevokedEntries entries = new RevokedEntries(der, seed, issuers, count, scan.isUnderstood());
    for (int i = 0; i < count; i++) {
      entries.add(positions[i]);
    }
    return entries;
  }

  boolean areUnderstood() {
    return understood;
  }

  int count() {
    return count;
  }

  /** The entry of a certificate: the first, should it be listed twice. */
  Optional<RevokedEntry> find(X500Principal issuer, BigInteger serial) {
    byte[] wanted = serial.toByteArray();
    for (int slot = slot(wanted, 0, wanted.length); table[slot] != 0; slot = following(slot)) {
      DerCursor entry = entry(table[slot] - 1);
      if (Arrays.equals(der, entry.from(), entry.to(), wanted, 0, wanted.length)
          && issuers.at(table[slot] - 1).equals(issuer)) {
        return Optional.of(RevokedEntry.read(der, table[slot] - 1));
      }
    }
    return Optional.empty();
  }

  private void add(int position) {
    DerCursor serial = entry(position);
    int slot = slot(serial.from(), serial.to());
    for (; table[slot] != 0; slot = following(slot)) {
      if (isSame(position, table[slot] - 1, serial)) {
        return;
      }
    }
    table[slot] = position + 1;
    count++;
  }

  private boolean isSame(int position, int other, DerCursor serial) {
    DerCursor listed = entry(other);
    return Arrays.equals(der, serial.from(), serial.to(), der, listed.from(), listed.to())
        && Objects.equals(issuers.at(position), issuers.at(other));
  }

  /** At the serial number of the entry at a position. */
  private DerCursor entry(int position) {
    DerCursor cursor = new DerCursor(der, position, der.length).next(DerCursor.SEQUENCE).inside();
    return cursor.next(DerCursor.INTEGER);
  }

  private int following(int slot) {
    return (slot + 1) & (table.length - 1);
  }

  private int slot(int from, int to) {
    return slot(der, from, to);
  }

  private int slot(byte[] bytes, int from, int to) {
    long hash = seed;
    for (int i = from; i < to; i++) {
      hash = (hash ^ (bytes[i] & 0xff)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash ^ hash >>> 32) & (table.length - 1);
  }

  /** From which position on entries are of which certificate issuer (section 5.3.3). */
  private static final class EntryIssuers {
    private final X500Principal crlIssuer;
    private final List<Integer> positions = new ArrayList<>();
    private final List<X500Principal> names = new ArrayList<>();

    EntryIssuers(X500Principal crlIssuer) {
      this.crlIssuer = crlIssuer;
    }

    void from(int position, X500Principal name) {
      if (positions.size() == MAXIMUM_ISSUERS) {
        throw new IllegalArgumentException(
            "Its entries name more than " + MAXIMUM_ISSUERS + " certificate issuers");
      }
      positions.add(position);
      names.add(name);
    }

    X500Principal at(int position) {
      if (positions.isEmpty()) {
        return crlIssuer;
      }
      int index = Collections.binarySearch(positions, position);
      int group = index >= 0 ? index : -index - 2;
      return group < 0 ? crlIssuer : names.get(group);
    }
  }
}
