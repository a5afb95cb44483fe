// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.edition.Validity;
import org.crossborder.validation.pack.Pack;
import org.crossborder.validation.pack.PackedDocument;

/** On each day, a document is of one type in one pack. */
final class Clash {
  private Clash() {}

  static void require(Pack pack, Validity period, Pack other, Validity during) {
    if (!period.overlaps(during)) {
      return;
    }
    for (PackedDocument one : pack.documents()) {
      for (PackedDocument another : other.documents()) {
        refuseAlike(one.type(), another.type());
      }
    }
    if (pack.id().equals(other.id())) {
      throw new PackRefusedException(pack.id() + " is switched on for some of these days already.");
    }
  }

  private static void refuseAlike(DocumentType one, DocumentType another) {
    boolean sameRoot =
        one.namespace().equals(another.namespace()) && one.rootName().equals(another.rootName());
    if (sameRoot || one.id().equals(another.id())) {
      throw new PackRefusedException(
          "%s describes documents {%s}%s as %s; %s, which is switched on for some of these days, has"
                  .formatted(one.pack(), one.namespace(), one.rootName(), one.id(), another.pack())
              + (sameRoot ? " the same root element." : " a type of the same id."));
    }
  }
}
