// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
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

/** A responder of RFC 3161, for DSS in process and for the validator's program over HTTP. */
record TimestampingAuthority(KeyPair keys, List<X509Certificate> chain, Supplier<Instant> clock) {
  static final ExtendedKeyUsage TIMESTAMPING =
      new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping);
  private static final String UNIT = "C=BD,O=Time Service,CN=Unit";
  private static final AtomicLong SERIAL = new AtomicLong();

  static TimestampingAuthority of(CertificationAuthority ca, Instant now) {
    KeyPair keys = KeyKind.P_256.generate();
    X509Certificate unit =
        ca.certifyUnit(
            UNIT,
            keys.getPublic(),
            now.minus(Duration.ofDays(30)),
            now.plus(Duration.ofDays(3600)),
            TIMESTAMPING);
    return new TimestampingAuthority(keys, List.of(unit, ca.certificate()), Instant::now);
  }

  TimestampingAuthority with(X509Certificate unit) {
    return new TimestampingAuthority(keys, List.of(unit, chain.get(1)), clock);
  }

  /** The same with a clock that stands. */
  TimestampingAuthority at(Instant time) {
    return new TimestampingAuthority(keys, chain, () -> time);
  }

  /** As DSS asks it. */
  TSPSource source() {
    return (algorithm, digest) -> new TimestampBinary(token(algorithm, digest));
  }

  /** Answers over HTTP until the program that tests ends. */
  String serve() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::answer);
      server.start();
      return "http://127.0.0.1:" + server.getAddress().getPort();
    } catch (IOException fault) {
      throw new IllegalStateException("The authority cannot be served", fault);
    }
  }

  byte[] token(DigestAlgorithm algorithm, byte[] digest) {
    try {
      TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
      requests.setCertReq(true);
      TimeStampRequest request =
          requests.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest);
      return new TimeStampResponse(respond(request)).getTimeStampToken().getEncoded("DER");
    } catch (IOException | TSPException fault) {
      throw new DSSException("No time-stamp", fault);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] response = respond(new TimeStampRequest(exchange.getRequestBody().readAllBytes()));
      exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
      exchange.sendResponseHeaders(200, response.length);
      exchange.getResponseBody().write(response);
    }
  }

  private byte[] respond(TimeStampRequest request) throws IOException {
    try {
      TimeStampTokenGenerator tokens =
          new TimeStampTokenGenerator(
              new JcaSimpleSignerInfoGeneratorBuilder()
                  .build("SHA256withECDSA", keys.getPrivate(), chain.get(0)),
              new JcaDigestCalculatorProviderBuilder()
                  .build()
                  .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
              new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
      tokens.addCertificates(new JcaCertStore(chain));
      return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
          .generate(request, BigInteger.valueOf(SERIAL.incrementAndGet()), Date.from(clock.get()))
          .getEncoded();
    } catch (GeneralSecurityException | OperatorCreationException | TSPException fault) {
      throw new IOException("The time-stamp cannot be made", fault);
    }
  }
}
