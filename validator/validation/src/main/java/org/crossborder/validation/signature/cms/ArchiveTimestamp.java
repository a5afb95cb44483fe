// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.crossborder.validation.signature.CarriedTimestamp.Coverage;

/**
 * The attribute archive-time-stamp-v3 (EN 319 122-1, clause 5.5.3): a time-stamp of the content, of
 * the signature, and of all that its index lists.
 *
 * @param token DER
 * @param index empty if there is none, or it speaks of another digest than the imprint
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ArchiveTimestamp(byte[] token, Optional<AtsHashIndex> index) {
  private static final int UNSIGNED_ATTRIBUTES = 1;

  static ArchiveTimestamp read(Attribute attribute) {
    ASN1Encodable value = attribute.getAttributeValues()[0];
    return new ArchiveTimestamp(Der.of(value), index(value));
  }

  /** How many archive time-stamps of the signature are older. */
  int depth(CmsSigner signer) {
    return (int)
        UnsignedAttributes.values(signer.info(), UnsignedAttributes.ARCHIVE_TIMESTAMP).stream()
            .filter(this::lists)
            .count();
  }

  boolean lists(Attribute attribute) {
    return index.filter(known -> known.lists(attribute)).isPresent();
  }

  boolean protectsRevocationData() {
    return index.filter(AtsHashIndex::listsRevocationData).isPresent();
  }

  Coverage coverage(CmsSigner signer) {
    if (index.isEmpty()) {
      return new Coverage.Unknown();
    }
    AtsHashIndex known = index.get();
    return known.isFoundIn(signer)
        ? new Coverage.Octets(covered(signer, known))
        : new Coverage.Incomplete();
  }

  /** What such a time-stamp is of. */
  static byte[] covered(CmsSigner signer, AtsHashIndex index) {
    SignedData data = signer.signedData();
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    octets.writeBytes(Der.distinguished(data.getEncapContentInfo().getContentType()));
    octets.writeBytes(CmsSigner.digest(index.digest(), signer.content()));
    for (ASN1Encodable field : (ASN1Sequence) signer.info().toASN1Structure().toASN1Primitive()) {
      boolean unsigned =
          field instanceof ASN1TaggedObject tagged && tagged.getTagNo() == UNSIGNED_ATTRIBUTES;
      if (!unsigned) {
        octets.writeBytes(Der.distinguished(field));
      }
    }
    octets.writeBytes(Der.distinguished(index.encoded()));
    return octets.toByteArray();
  }

  private static Optional<AtsHashIndex> index(ASN1Encodable value) {
    try {
      SignedData token = SignedData.getInstance(ContentInfo.getInstance(value).getContent());
      SignerInfo unit = SignerInfo.getInstance(token.getSignerInfos().getObjectAt(0));
      TSTInfo info =
          TSTInfo.getInstance(
              ((ASN1OctetString) token.getEncapContentInfo().getContent()).getOctets());
      return AtsHashIndex.read(unit.getUnauthenticatedAttributes())
          .filter(
              index ->
                  CmsAlgorithms.digestName(info.getMessageImprint().getHashAlgorithm())
                      .filter(index.digest()::equals)
                      .isPresent());
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | ClassCastException e) {
      return Optional.empty();
    }
  }
}
