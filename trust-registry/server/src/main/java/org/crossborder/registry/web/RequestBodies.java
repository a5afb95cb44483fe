// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads request bodies: bounded, strict, and with a sentence about what is wrong with them. */
final class RequestBodies {
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

  static <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MAXIMUM_BYTES + 1);
    if (body.length > MAXIMUM_BYTES) {
      throw new ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE, "A request has at most " + MAXIMUM_BYTES + " bytes");
    }
    try {
      T read = JSON.readValue(body, type);
      if (read == null) {
        throw bad("The body is null");
      }
      return read;
    } catch (JacksonException e) {
      throw bad(sentence(e));
    }
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

  static List<X509Certificate> certificates(String field, List<byte[]> encoded) {
    if (encoded.size() > MOST_CERTIFICATES) {
      throw bad(field + " has more than " + MOST_CERTIFICATES + " certificates");
    }
    List<X509Certificate> certificates = new ArrayList<>();
    for (byte[] der : encoded) {
      certificates.add(certificate(field, der));
    }
    return certificates;
  }

  static X509Certificate certificate(String field, byte[] der) {
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

  static ResponseStatusException bad(String sentence) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, sentence);
  }
}
