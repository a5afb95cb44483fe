// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.util.Arrays;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the entries of a CRL once, checks their form, and finds those that say whose
 * certificates follow. A critical entry extension that is not understood makes the whole CRL
 * useless (RFC 5280, section 5.3).
 */
final class EntryScan {
  private static final byte[] REASON_CODE = {0x55, 0x1d, 0x15};
  private static final byte[] INVALIDITY_DATE = {0x55, 0x1d, 0x18};
  private static final byte[] CERTIFICATE_ISSUER = {0x55, 0x1d, 0x1d};

  private final byte[] der;
  private final DerCursor list;
  private final DerCursor entry;
  private final DerCursor extension;
  private boolean understood = true;
  private int position;
  private @Nullable X500Principal certificateIssuer;

  EntryScan(byte[] der, DerCursor list) {
    this.der = der;
    this.list = list;
    this.entry = new DerCursor(der, 0, 0);
    this.extension = new DerCursor(der, 0, 0);
  }

  /** Moves to the next entry; false after the last. */
  boolean next() {
    if (!list.hasMore()) {
      return false;
    }
    list.next(DerCursor.SEQUENCE);
    position = list.begin();
    certificateIssuer = null;
    entry.enter(list.from(), list.to());
    entry.next(DerCursor.INTEGER);
    if (entry.from() == entry.to()) {
      throw DerCursor.malformed();
    }
    int time = entry.next().tag();
    if (time != DerCursor.UTC_TIME && time != DerCursor.GENERALIZED_TIME) {
      throw DerCursor.malformed();
    }
    if (entry.hasMore()) {
      entry.next(DerCursor.SEQUENCE);
      extensions(entry.from(), entry.to());
    }
    return true;
  }

  /** Where the entry begins. */
  int position() {
    return position;
  }

  /** Whose certificate it is and those after it, if the entry says so (section 5.3.3). */
  Optional<X500Principal> certificateIssuer() {
    return Optional.ofNullable(certificateIssuer);
  }

  /** Whether no entry so far has a critical extension that is not understood. */
  boolean isUnderstood() {
    return understood;
  }

  private void extensions(int from, int to) {
    for (int next = from; next < to; ) {
      extension.enter(next, to);
      extension.next(DerCursor.SEQUENCE);
      next = extension.to();
      extension.enter(extension.from(), extension.to());
      extension(extension.next(DerCursor.OBJECT_IDENTIFIER));
    }
  }

  private void extension(DerCursor at) {
    int from = at.from();
    int to = at.to();
    boolean critical = at.isNext(DerCursor.BOOLEAN) && der[at.next().from()] != 0;
    if (is(CERTIFICATE_ISSUER, from, to)) {
      certificateIssuer = name(at.next().content());
    } else if (critical && !is(REASON_CODE, from, to) && !is(INVALIDITY_DATE, from, to)) {
      understood = false;
    }
  }

  private boolean is(byte[] id, int from, int to) {
    return Arrays.equals(der, from, to, id, 0, id.length);
  }

  private static X500Principal name(byte[] names) {
    return Arrays.stream(GeneralNames.getInstance(names).getNames())
        .filter(name -> name.getTagNo() == GeneralName.directoryName)
        .findFirst()
        .map(DirectoryNames::of)
        .orElseThrow(DerCursor::malformed);
  }
}
