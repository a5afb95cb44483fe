// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.jspecify.annotations.Nullable;

/**
 * What a CRL says beside its entries (RFC 5280, section 5.1), and where in its encoding the rest
 * is.
 *
 * @param entriesFrom where the first entry begins
 * @param entriesTo where the last entry ends
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity only
record CrlFields(
    int signedFrom,
    int signedTo,
    AlgorithmIdentifier signatureAlgorithm,
    X500Principal issuer,
    Instant thisUpdate,
    @Nullable Instant nextUpdate,
    int entriesFrom,
    int entriesTo,
    @Nullable Extensions extensions,
    byte[] signature) {
  private static final int EXTENSIONS = 0xa0;

  /** The two that must be critical; the others must not be (sections 5.2.1, 5.2.3, 5.2.6). */
  private static final Set<ASN1ObjectIdentifier> CRITICAL =
      Set.of(Extension.deltaCRLIndicator, Extension.issuingDistributionPoint);

  static CrlFields read(byte[] der) {
    DerCursor whole = new DerCursor(der, 0, der.length);
    DerCursor list = whole.next(DerCursor.SEQUENCE).inside();
    list.next(DerCursor.SEQUENCE);
    int signedFrom = list.begin();
    int signedTo = list.to();
    DerCursor content = list.inside();
    byte[] algorithm = list.next(DerCursor.SEQUENCE).element();
    byte[] signature = bits(list.next(DerCursor.BIT_STRING).content());
    if (list.hasMore() || whole.hasMore()) {
      throw DerCursor.malformed();
    }
    return content(content, signedFrom, signedTo, algorithm, signature);
  }

  private static CrlFields content(
      DerCursor content, int signedFrom, int signedTo, byte[] algorithm, byte[] signature) {
    if (content.isNext(DerCursor.INTEGER)) {
      content.next();
    }
    if (!Arrays.equals(content.next(DerCursor.SEQUENCE).element(), algorithm)) {
      throw new IllegalArgumentException("Its two signature algorithms differ");
    }
    X500Principal issuer = new X500Principal(content.next(DerCursor.SEQUENCE).element());
    Instant thisUpdate = DerTime.at(content.next());
    Instant nextUpdate =
        content.isNext(DerCursor.UTC_TIME) || content.isNext(DerCursor.GENERALIZED_TIME)
            ? DerTime.at(content.next())
            : null;
    boolean hasEntries = content.isNext(DerCursor.SEQUENCE);
    if (hasEntries) {
      content.next();
    }
    int entriesFrom = hasEntries ? content.from() : 0;
    int entriesTo = hasEntries ? content.to() : 0;
    Extensions extensions = null;
    if (content.isNext(EXTENSIONS)) {
      extensions =
          Extensions.getInstance(content.next().inside().next(DerCursor.SEQUENCE).element());
    }
    if (content.hasMore()) {
      throw DerCursor.malformed();
    }
    return new CrlFields(
        signedFrom,
        signedTo,
        AlgorithmIdentifier.getInstance(algorithm),
        issuer,
        thisUpdate,
        nextUpdate,
        entriesFrom,
        entriesTo,
        extensions,
        signature);
  }

  RevokedEntries entries(byte[] der) {
    return RevokedEntries.read(
        der, new DerCursor(der, entriesFrom, entriesTo), issuer, digest(der));
  }

  Optional<Extension> extension(ASN1ObjectIdentifier id) {
    return Optional.ofNullable(extensions).map(all -> all.getExtension(id));
  }

  boolean isUnderstood() {
    return extensions == null
        || CRITICAL.containsAll(Arrays.asList(extensions.getCriticalExtensionOIDs()));
  }

  /** A bit string of whole octets; of others, nothing: no key made such a signature. */
  private static byte[] bits(byte[] content) {
    if (content.length == 0) {
      throw DerCursor.malformed();
    }
    return content[0] == 0 ? Arrays.copyOfRange(content, 1, content.length) : new byte[0];
  }

  private static long digest(byte[] der) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(der)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
