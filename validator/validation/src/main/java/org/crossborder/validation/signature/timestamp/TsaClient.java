// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.crossborder.trust.sync.BoundedBody;

/**
 * Fetches time-stamps over HTTP (RFC 3161, section 3.4). The answer is bounded in time and size,
 * must bring back the nonce and the imprint of the request, and must carry the certificate;
 * redirections are not followed unless the given client does.
 */
public final class TsaClient implements TimestampSource {
  private static final int MAXIMUM_BYTES = 1 << 18;
  private static final int NONCE_BITS = 64;

  private final URI tsa;
  private final HttpClient http;
  private final Duration timeout;
  private final RandomGenerator random;

  /**
   * A client of one authority.
   *
   * @param tsa where it answers, by TLS or without: a token is signed, so a plain connection tells
   *     the authority's other neighbours a digest, and nothing else
   * @param http with the TLS trust that is wanted
   * @param timeout for the whole answer
   * @param random for nonces
   */
  public TsaClient(URI tsa, HttpClient http, Duration timeout, RandomGenerator random) {
    if (!"http".equals(tsa.getScheme()) && !"https".equals(tsa.getScheme())) {
      throw new IllegalArgumentException("A time-stamping authority has an http or https URL");
    }
    this.tsa = tsa;
    this.http = http;
    this.timeout = timeout;
    this.random = random;
  }

  @Override
  public byte[] timestamp(byte[] message) throws IOException, InterruptedException {
    TimeStampRequest request = request(message);
    TimeStampResponse response = response(ask(request));
    int status = response.getStatus();
    if (status != PKIStatus.GRANTED && status != PKIStatus.GRANTED_WITH_MODS) {
      throw new IOException(
          "%s refused a time-stamp: status %d %s"
              .formatted(tsa, status, String.valueOf(response.getStatusString())));
    }
    try {
      response.validate(request);
      return response.getTimeStampToken().getEncoded("DER");
    } catch (TSPException e) {
      throw new IOException(tsa + " answered with another time-stamp: " + e.getMessage(), e);
    }
  }

  private TimeStampRequest request(byte[] message) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    byte[] nonce = new byte[NONCE_BITS / 8];
    random.nextBytes(nonce);
    return generator.generate(
        NISTObjectIdentifiers.id_sha256,
        DigestNames.digest("SHA-256", message),
        new BigInteger(1, nonce));
  }

  private byte[] ask(TimeStampRequest request) throws IOException, InterruptedException {
    HttpRequest post =
        HttpRequest.newBuilder(tsa)
            .timeout(timeout)
            .header("Content-Type", "application/timestamp-query")
            .header("Accept", "application/timestamp-reply")
            .POST(BodyPublishers.ofByteArray(request.getEncoded()))
            .build();
    HttpResponse<byte[]> answer = send(post);
    if (answer.statusCode() != 200) {
      throw new IOException(tsa + " answered with HTTP status " + answer.statusCode());
    }
    return answer.body();
  }

  /** The timeout of a request is for the head of the answer alone; this one is for all of it. */
  private HttpResponse<byte[]> send(HttpRequest post) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(post, head -> new BoundedBody(MAXIMUM_BYTES));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("%s did not answer within %s".formatted(tsa, timeout), e);
    } catch (ExecutionException e) {
      throw new IOException("%s did not answer: %s".formatted(tsa, cause(e)), e);
    } finally {
      answer.cancel(true);
    }
  }

  private static String cause(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
  }

  private TimeStampResponse response(byte[] der) throws IOException {
    try {
      return new TimeStampResponse(der);
    } catch (TSPException | RuntimeException e) {
      throw new IOException(tsa + " answered with no time-stamp response", e);
    }
  }
}
