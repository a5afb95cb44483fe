// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that another library is told to take certificates from: a key store of Java, or PEM.
 *
 * @param type JKS, PKCS12 or PEM; whatever the file is if nothing is said
 * @param password of a key store, or null
 */
record CertificateStore(Path file, @Nullable String type, @Nullable String password) {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");

  /** One of each entry, of a chain the first; none if the file cannot be read. */
  List<X509Certificate> certificates() {
    try {
      return "PEM".equals(kind()) ? pem(Files.readString(file, ISO_8859_1)) : entries();
    } catch (IOException | GeneralSecurityException e) {
      return List.of(); // told of by the library that needs it
    }
  }

  private String kind() {
    boolean named = file.toString().matches(".*\\.(pem|crt|cer)");
    String said = type == null ? named ? "PEM" : KeyStore.getDefaultType() : type;
    return said.toUpperCase(Locale.ROOT);
  }

  private List<X509Certificate> entries() throws IOException, GeneralSecurityException {
    return BundleCertificates.of(
        KeyStore.getInstance(file.toFile(), password == null ? null : password.toCharArray()));
  }

  /** The certificates of a text, and nothing else that stands in it, such as a key. */
  static List<X509Certificate> pem(String text) throws GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> found = new ArrayList<>();
    for (MatchResult block : BLOCK.matcher(text).results().toList()) {
      byte[] bytes = block.group().getBytes(ISO_8859_1);
      if (factory.generateCertificate(new ByteArrayInputStream(bytes))
          instanceof X509Certificate certificate) {
        found.add(certificate);
      }
    }
    return found;
  }
}
