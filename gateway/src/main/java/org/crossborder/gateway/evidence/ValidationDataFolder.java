// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * Certificates and CRLs in a directory that somebody keeps up to date, a file each; read anew each
 * time. What is neither is not used, and named.
 */
public final class ValidationDataFolder implements Supplier<ValidationData> {
  private static final long LARGEST = 64L << 20;
  private static final int MOST = 1_000;

  private final Path directory;

  public ValidationDataFolder(Path directory) {
    this.directory = directory;
  }

  @Override
  public ValidationData get() {
    List<X509Certificate> certificates = new ArrayList<>();
    List<byte[]> revocationData = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().limit(MOST).toList()) {
        if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
          read(file, certificates, revocationData);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be read", e);
    }
    return new ValidationData(certificates, revocationData);
  }

  private static void read(
      Path file, List<X509Certificate> certificates, List<byte[]> revocationData)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      if (file.toString().endsWith(".crl")) {
        X509CRL crl = (X509CRL) factory.generateCRL(new ByteArrayInputStream(bytes));
        revocationData.add(crl.getEncoded());
        return;
      }
      for (Certificate each : factory.generateCertificates(new ByteArrayInputStream(bytes))) {
        certificates.add((X509Certificate) each);
      }
    } catch (CertificateException | CRLException e) {
      throw new IllegalArgumentException(
          file + " is no certificate, or, where its name ends in .crl, no CRL", e);
    }
  }
}
