// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.SignerInformation;

/** The unsigned attributes of a CAdES signature (EN 319 122-1, clauses 5.3 to 5.5). */
final class UnsignedAttributes {
  /** Clause 5.3. */
  static final ASN1ObjectIdentifier SIGNATURE_TIMESTAMP =
      PKCSObjectIdentifiers.id_aa_signatureTimeStampToken;

  /** Clause 5.5.3, version 3. */
  static final ASN1ObjectIdentifier ARCHIVE_TIMESTAMP = new ASN1ObjectIdentifier("0.4.0.1733.2.4");

  /** Clause A.1.1.2; of profiles before the baseline. */
  static final ASN1ObjectIdentifier CERTIFICATE_VALUES = PKCSObjectIdentifiers.id_aa_ets_certValues;

  /** Clause A.1.2.2; likewise. */
  static final ASN1ObjectIdentifier REVOCATION_VALUES =
      PKCSObjectIdentifiers.id_aa_ets_revocationValues;

  private static final Set<ASN1ObjectIdentifier> EVALUATED =
      Set.of(SIGNATURE_TIMESTAMP, ARCHIVE_TIMESTAMP, CERTIFICATE_VALUES, REVOCATION_VALUES);

  private UnsignedAttributes() {}

  /** Every value, each as an attribute of its own. */
  static List<Attribute> all(SignerInformation signer) {
    return signer.getUnsignedAttributes() == null
        ? List.of()
        : Arrays.stream(signer.getUnsignedAttributes().toASN1Structure().getAttributes())
            .flatMap(
                attribute ->
                    Arrays.stream(attribute.getAttributeValues())
                        .map(value -> new Attribute(attribute.getAttrType(), new DERSet(value))))
            .toList();
  }

  /** Those of one type. */
  static List<Attribute> values(SignerInformation signer, ASN1ObjectIdentifier type) {
    return all(signer).stream().filter(each -> each.getAttrType().equals(type)).toList();
  }

  /** The object identifiers of those that nothing here looks into. */
  static List<String> notEvaluated(SignerInformation signer) {
    return all(signer).stream()
        .map(Attribute::getAttrType)
        .filter(type -> !EVALUATED.contains(type))
        .map(type -> "urn:oid:" + type.getId())
        .distinct()
        .limit(16)
        .toList();
  }
}
