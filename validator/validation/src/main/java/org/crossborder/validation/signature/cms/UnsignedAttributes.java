// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.SignerInformation;

/** The unsigned attributes of a CAdES signature (EN 319 122-1, clauses 5.3 to 5.5). */
final class UnsignedAttributes {
  private static final ASN1ObjectIdentifier TIMESTAMP =
      PKCSObjectIdentifiers.id_aa_signatureTimeStampToken;
  private static final int MAXIMUM_TIMESTAMPS = 8;

  private UnsignedAttributes() {}

  /** The signature time-stamps (clause 5.3), DER-encoded. */
  static List<byte[]> timestamps(SignerInformation signer) {
    AttributeTable unsigned = signer.getUnsignedAttributes();
    return unsigned == null
        ? List.of()
        : Arrays.stream(unsigned.toASN1Structure().getAttributes())
            .filter(attribute -> attribute.getAttrType().equals(TIMESTAMP))
            .flatMap(attribute -> Arrays.stream(attribute.getAttributeValues()))
            .limit(MAXIMUM_TIMESTAMPS)
            .map(UnsignedAttributes::encoded)
            .toList();
  }

  private static byte[] encoded(ASN1Encodable value) {
    try {
      return value.toASN1Primitive().getEncoded();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** The object identifiers of those that nothing here looks into. */
  static List<String> notEvaluated(SignerInformation signer) {
    AttributeTable unsigned = signer.getUnsignedAttributes();
    return unsigned == null
        ? List.of()
        : Arrays.stream(unsigned.toASN1Structure().getAttributes())
            .map(Attribute::getAttrType)
            .filter(type -> !type.equals(TIMESTAMP))
            .map(type -> "urn:oid:" + type.getId())
            .distinct()
            .limit(16)
            .toList();
  }
}
