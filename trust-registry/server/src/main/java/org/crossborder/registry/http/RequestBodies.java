// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;

/** Reads request bodies: bounded, strict, and with a sentence about what is wrong with them. */
public final class RequestBodies {
  static final int MAXIMUM_BYTES = 8 << 20;
  private static final int MOST_CERTIFICATES = 500;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private RequestBodies() {}

  /** The body of a request; what is no such body is refused with 400 or 413 and a sentence. */
  public static <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MAXIMUM_BYTES + 1);
    if (body.length > MAXIMUM_BYTES) {
      throw new ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE, "A request has at most " + MAXIMUM_BYTES + " bytes");
    }
    try {
      return notNull(JSON.readValue(body, type));
    } catch (JacksonException e) {
      throw bad(sentence(e));
    }
  }

  /** A body that has been read as JSON, in the form it turned out to have. */
  public static <T> T read(JsonNode body, Class<T> type) {
    try {
      return notNull(JSON.treeToValue(body, type));
    } catch (JacksonException e) {
      throw bad(sentence(e));
    }
  }

  private static <T> T notNull(@Nullable T read) {
    if (read == null || read instanceof NullNode || read instanceof MissingNode) {
      throw bad("The body is null");
    }
    return read;
  }

  /** Says what is wrong in the words of JSON, not of this code. */
  private static String sentence(JacksonException e) {
    if (e instanceof StreamReadException) {
      return "The body is not JSON, or not within its bounds";
    }
    String field =
        e.getPath().stream()
            .map(step -> step.getPropertyName() == null ? "[]" : step.getPropertyName())
            .collect(Collectors.joining("."));
    return e instanceof UnrecognizedPropertyException
        ? "The field '" + field + "' is unknown"
        : "The field '" + field + "' has not the form it should have";
  }

  /** Certificates in DER, not more than a path can need. */
  public static List<X509Certificate> certificates(String field, List<byte[]> encoded) {
    if (encoded.size() > MOST_CERTIFICATES) {
      throw bad(field + " has more than " + MOST_CERTIFICATES + " certificates");
    }
    List<X509Certificate> certificates = new ArrayList<>();
    for (byte[] der : encoded) {
      certificates.add(certificate(field, der));
    }
    return certificates;
  }

  /** A certificate in DER. */
  public static X509Certificate certificate(String field, byte[] der) {
    try {
      ByteArrayInputStream in = new ByteArrayInputStream(der);
      X509Certificate certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      if (in.available() > 0) {
        throw bad(field + " has bytes after the certificate");
      }
      return certificate;
    } catch (CertificateException e) {
      throw bad(field + " holds no X.509 certificate in DER");
    }
  }

  /** A time as RFC 3339 writes it. */
  public static Instant time(String field, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw bad(field + " is no time as RFC 3339 writes it");
    }
  }

  /** What to throw when a request cannot be read: 400, with this sentence. */
  public static ResponseStatusException bad(String sentence) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, sentence);
  }
}
