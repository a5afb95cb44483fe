// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bouncycastle.asn1.cms.Attribute;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.signature.CarriedTimestamp;
import org.crossborder.validation.signature.CarriedTimestamp.Coverage;
import org.crossborder.validation.signature.TimestampKind;

/**
 * The time-stamps of a CAdES signature. Unsigned attributes have no order, so each archive
 * time-stamp says by its index what was there before it.
 */
final class CadesTimestamps {
  private static final int MAXIMUM = 8;

  private CadesTimestamps() {}

  /** Every time-stamp, with what it ought to cover; places are counted from a position on. */
  static List<CarriedTimestamp> carried(CmsSigner signer, int position) {
    List<ArchiveTimestamp> archive =
        UnsignedAttributes.values(signer.info(), UnsignedAttributes.ARCHIVE_TIMESTAMP).stream()
            .limit(MAXIMUM)
            .map(ArchiveTimestamp::read)
            .sorted(Comparator.comparingInt(stamp -> stamp.depth(signer)))
            .toList();
    List<CarriedTimestamp> carried = new ArrayList<>();
    UnsignedAttributes.values(signer.info(), UnsignedAttributes.SIGNATURE_TIMESTAMP).stream()
        .limit(MAXIMUM)
        .map(stamp -> ofValue(signer, stamp, position + 2 * firstOver(stamp, archive)))
        .forEach(carried::add);
    for (int i = 0; i < archive.size(); i++) {
      carried.add(ofAll(signer, archive.get(i), position + 2 * i + 1));
    }
    return carried;
  }

  /** How many archive time-stamps are older than a value that they do not list. */
  private static int firstOver(Attribute stamp, List<ArchiveTimestamp> archive) {
    int older = 0;
    while (older < archive.size() && !archive.get(older).lists(stamp)) {
      older++;
    }
    return older;
  }

  private static CarriedTimestamp ofValue(CmsSigner signer, Attribute stamp, int position) {
    return new CarriedTimestamp(
        TimestampKind.SIGNATURE,
        position,
        Der.of(stamp.getAttributeValues()[0]),
        () -> new Coverage.Octets(signer.info().getSignature()),
        false,
        Location.NONE);
  }

  private static CarriedTimestamp ofAll(CmsSigner signer, ArchiveTimestamp stamp, int position) {
    return new CarriedTimestamp(
        TimestampKind.ARCHIVE,
        position,
        stamp.token(),
        () -> stamp.coverage(signer),
        stamp.protectsRevocationData(),
        Location.NONE);
  }
}
