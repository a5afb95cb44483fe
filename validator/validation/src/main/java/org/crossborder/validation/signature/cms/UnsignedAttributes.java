// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cms.SignerInformation;

/** The unsigned attributes of a CAdES signature (EN 319 122-1, clauses 5.3 to 5.5). */
final class UnsignedAttributes {
  private UnsignedAttributes() {}

  /** The object identifiers of those that nothing here looks into. */
  static List<String> notEvaluated(SignerInformation signer) {
    AttributeTable unsigned = signer.getUnsignedAttributes();
    return unsigned == null
        ? List.of()
        : Arrays.stream(unsigned.toASN1Structure().getAttributes())
            .map(Attribute::getAttrType)
            .map(type -> "urn:oid:" + type.getId())
            .distinct()
            .limit(16)
            .toList();
  }
}
