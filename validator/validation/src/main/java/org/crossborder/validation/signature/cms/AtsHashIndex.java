// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The attribute ats-hash-index-v3 (EN 319 122-1, clause 5.5.2): digests of the certificates, of the
 * revocation data and of the unsigned attributes that an archive time-stamp covers.
 *
 * @param digest as the platform knows it
 */
record AtsHashIndex(
    ASN1Encodable encoded,
    String digest,
    Set<String> certificates,
    Set<String> revocationData,
    Set<String> attributes) {
  static final ASN1ObjectIdentifier TYPE = new ASN1ObjectIdentifier("0.4.0.19122.1.5");

  /** The index of what stands in a signature now. */
  static AtsHashIndex of(CmsSigner signer, AlgorithmIdentifier algorithm) {
    String digest = CmsAlgorithms.digestName(algorithm).orElseThrow();
    ASN1EncodableVector index = new ASN1EncodableVector();
    index.add(algorithm);
    index.add(digests(digest, octets(signer.signedData().getCertificates())));
    index.add(digests(digest, octets(signer.signedData().getCRLs())));
    index.add(
        digests(
            digest,
            UnsignedAttributes.all(signer.info()).stream().map(AtsHashIndex::octets).toList()));
    return read(new DERSequence(index));
  }

  /** The index among the unsigned attributes of a time-stamp; empty if there is not just one. */
  static Optional<AtsHashIndex> read(@Nullable ASN1Set unsigned) {
    if (unsigned == null) {
      return Optional.empty();
    }
    List<ASN1Encodable> found = new ArrayList<>();
    for (ASN1Encodable each : unsigned) {
      Attribute attribute = Attribute.getInstance(each);
      if (attribute.getAttrType().equals(TYPE)) {
        found.addAll(Arrays.asList(attribute.getAttributeValues()));
      }
    }
    return found.size() == 1 ? Optional.of(read(found.get(0))) : Optional.empty();
  }

  /** Whether everything that is listed is there; more may have come later. */
  boolean isFoundIn(CmsSigner signer) {
    return present(octets(signer.signedData().getCertificates())).containsAll(certificates)
        && present(octets(signer.signedData().getCRLs())).containsAll(revocationData)
        && presentAttributes(signer).containsAll(attributes);
  }

  boolean lists(Attribute attribute) {
    return attributes.contains(digest(octets(attribute)))
        || attributes.contains(digest(octetsAsParsed(attribute)));
  }

  boolean listsRevocationData() {
    return !revocationData.isEmpty();
  }

  private static AtsHashIndex read(ASN1Encodable value) {
    ASN1Sequence index = ASN1Sequence.getInstance(value);
    if (index.size() != 4) {
      throw new IllegalArgumentException("An index has four parts");
    }
    return new AtsHashIndex(
        index,
        CmsAlgorithms.digestName(AlgorithmIdentifier.getInstance(index.getObjectAt(0)))
            .orElseThrow(() -> new IllegalArgumentException("An unknown digest")),
        values(index.getObjectAt(1)),
        values(index.getObjectAt(2)),
        values(index.getObjectAt(3)));
  }

  private static Set<String> values(ASN1Encodable sequence) {
    Set<String> values = new HashSet<>();
    for (ASN1Encodable each : ASN1Sequence.getInstance(sequence)) {
      values.add(text(ASN1OctetString.getInstance(each).getOctets()));
    }
    return values;
  }

  private Set<String> presentAttributes(CmsSigner signer) {
    Set<String> present = new HashSet<>();
    for (Attribute attribute : UnsignedAttributes.all(signer.info())) {
      present.add(digest(octets(attribute)));
      present.add(digest(octetsAsParsed(attribute)));
    }
    return present;
  }

  private Set<String> present(Collection<byte[]> octets) {
    Set<String> present = new HashSet<>();
    octets.forEach(each -> present.add(digest(each)));
    return present;
  }

  private String digest(byte[] octets) {
    return text(CmsSigner.digest(digest, octets));
  }

  private static String text(byte[] digest) {
    return Base64.getEncoder().encodeToString(digest);
  }

  private static DERSequence digests(String digest, List<byte[]> octets) {
    ASN1EncodableVector digests = new ASN1EncodableVector();
    octets.forEach(each -> digests.add(new DEROctetString(CmsSigner.digest(digest, each))));
    return new DERSequence(digests);
  }

  private static List<byte[]> octets(@Nullable ASN1Set set) {
    List<byte[]> octets = new ArrayList<>();
    if (set != null) {
      set.forEach(each -> octets.add(Der.distinguished(each)));
    }
    return octets;
  }

  private static byte[] octets(Attribute attribute) {
    return joined(attribute, Der.distinguished(attribute.getAttributeValues()[0]));
  }

  /** As other producers may have taken it. */
  private static byte[] octetsAsParsed(Attribute attribute) {
    return joined(attribute, Der.of(attribute.getAttributeValues()[0]));
  }

  private static byte[] joined(Attribute attribute, byte[] value) {
    byte[] type = Der.distinguished(attribute.getAttrType());
    byte[] joined = Arrays.copyOf(type, type.length + value.length);
    System.arraycopy(value, 0, joined, type.length, value.length);
    return joined;
  }
}
