// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.crossborder.conformance.pki.Credential;

/** A time-stamping unit (RFC 3161) that says whatever time it is told. */
public final class TimeStamps {
  private static final ASN1ObjectIdentifier POLICY =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.1.3");

  private TimeStamps() {}

  /** Stamps octets with a time; the result is a TimeStampToken, DER-encoded. */
  public static Function<byte[], byte[]> at(Credential unit, Instant time) {
    return octets -> stamp(octets, unit, time);
  }

  private static byte[] stamp(byte[] octets, Credential unit, Instant time) {
    try {
      TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
      asking.setCertReq(true);
      TimeStampRequest request =
          asking.generate(
              NISTObjectIdentifiers.id_sha256, MessageDigest.getInstance("SHA-256").digest(octets));
      TimeStampResponse response =
          new TimeStampResponseGenerator(tokens(unit), TSPAlgorithms.ALLOWED)
              .generate(request, new BigInteger(63, new SecureRandom()), Date.from(time));
      return response.getTimeStampToken().getEncoded();
    } catch (GeneralSecurityException
        | OperatorCreationException
        | TSPException
        | IOException fault) {
      throw new IllegalStateException("The time-stamp cannot be made", fault);
    }
  }

  private static TimeStampTokenGenerator tokens(Credential unit)
      throws GeneralSecurityException, OperatorCreationException, TSPException {
    TimeStampTokenGenerator tokens =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .build("SHA256withECDSA", unit.keys().getPrivate(), unit.certificate()),
            new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
            POLICY);
    tokens.addCertificates(new JcaCertStore(unit.chain()));
    return tokens;
  }
}
