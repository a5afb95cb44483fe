// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.crossborder.trust.Period;
import org.crossborder.trust.list.register.PartyList;
import org.crossborder.trust.list.signature.ListSigner;
import org.crossborder.trust.list.signature.ListSignerCertificate;
import org.crossborder.trust.list.xml.TrustedListWriter;
import org.crossborder.trust.service.ServiceType;

/** A list with its signature, to do harm to. */
public final class SignedSamples {
  public static final Instant SIGNED = Instant.parse("2026-11-22T08:00:01Z");
  public static final KeyPair KEYS = Samples.key();
  public static final X509Certificate SIGNER = certificate(KEYS);

  /** Bangladesh's list, not signed. */
  public static final byte[] LIST =
      TrustedListWriter.write(
          PartyList.of(
              Samples.snapshot(Samples.granted("BD/seal", ServiceType.CA_FOR_SEALS)),
              "BD",
              Samples.operator()));

  private SignedSamples() {}

  /** Signs anything that ends like a list. */
  public static byte[] sign(byte[] list) {
    return new ListSigner(KEYS.getPrivate(), SIGNER).sign(list, SIGNED);
  }

  /** A signer's certificate for the operator of {@link Samples#operator()}. */
  public static X509Certificate certificate(KeyPair keys) {
    return ListSignerCertificate.issue(
        keys,
        "BD",
        "Controller of Certifying Authorities",
        BigInteger.valueOf(7),
        new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2029-01-01T00:00:00Z")));
  }
}
