// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.Extension;

/**
 * Policy mappings can make the valid policy tree grow with each certificate (RFC 5280, section
 * 6.1.2 a): a path whose tree may have more than {@value #MAXIMUM_NODES} nodes is given up before
 * it is built.
 */
final class PolicyTreeCheck implements PathCheck {
  static final long MAXIMUM_NODES = 5_000;

  @Override
  public Optional<Finding> check(CandidatePath path, PathInputs inputs) {
    List<X509Certificate> certificates = path.certificates();
    long nodes = 1;
    long fanOut = 1;
    for (int i = certificates.size() - 1; i >= 0; i--) {
      long policies = entries(certificates.get(i), Extension.certificatePolicies.getId()).length;
      nodes = nodes * Math.min(fanOut, Math.max(1, policies)) + policies;
      if (nodes > MAXIMUM_NODES) {
        return Optional.of(
            new Finding(
                PathDefect.WORK_BOUND,
                "the policies of this path and their mappings are more than are followed"));
      }
      fanOut = fanOut(certificates.get(i));
    }
    return Optional.empty();
  }

  /** To how many policies the most mapped one is mapped. */
  private static long fanOut(X509Certificate certificate) {
    Map<Object, Long> mappings = new HashMap<>();
    for (ASN1Encodable mapping : entries(certificate, Extension.policyMappings.getId())) {
      mappings.merge(ASN1Sequence.getInstance(mapping).getObjectAt(0), 1L, Long::sum);
    }
    return mappings.values().stream().mapToLong(Long::longValue).max().orElse(1);
  }

  private static ASN1Encodable[] entries(X509Certificate certificate, String extension) {
    byte[] value = certificate.getExtensionValue(extension);
    try {
      return value == null
          ? new ASN1Encodable[0]
          : ASN1Sequence.getInstance(ASN1OctetString.getInstance(value).getOctets()).toArray();
    } catch (IllegalArgumentException e) {
      return new ASN1Encodable[0]; // the algorithm refuses what cannot be read
    }
  }
}
