// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.profile;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.jspecify.annotations.Nullable;

/** Reads extension values as {@link java.security.cert.X509Extension} hands them out. */
public final class ExtensionValues {
  private static final byte[] NONE = {};

  private ExtensionValues() {}

  /** The key identifier, empty if there is none or it cannot be read. */
  public static byte[] authorityKeyIdentifier(byte @Nullable [] extension) {
    try {
      byte @Nullable [] id =
          extension == null
              ? null
              : AuthorityKeyIdentifier.getInstance(content(extension)).getKeyIdentifierOctets();
      return id == null ? NONE : id;
    } catch (IllegalArgumentException e) {
      return NONE;
    }
  }

  /** The key identifier, empty if there is none or it cannot be read. */
  public static byte[] subjectKeyIdentifier(byte @Nullable [] extension) {
    try {
      return extension == null
          ? NONE
          : SubjectKeyIdentifier.getInstance(content(extension)).getKeyIdentifier();
    } catch (IllegalArgumentException e) {
      return NONE;
    }
  }

  /**
   * Name constraints (RFC 5280, section 4.2.1.10).
   *
   * @throws IllegalArgumentException if they cannot be read
   */
  public static NameConstraints nameConstraints(byte[] extension) {
    return NameConstraints.getInstance(content(extension));
  }

  /**
   * Alternative names (RFC 5280, section 4.2.1.6).
   *
   * @throws IllegalArgumentException if they cannot be read
   */
  public static GeneralName[] generalNames(byte[] extension) {
    return GeneralNames.getInstance(content(extension)).getNames();
  }

  private static byte[] content(byte[] extension) {
    return ASN1OctetString.getInstance(extension).getOctets();
  }
}
