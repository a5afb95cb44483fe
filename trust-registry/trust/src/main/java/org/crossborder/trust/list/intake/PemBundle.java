// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.trust.list.ListFinding;

/**
 * Certificates in a text file (RFC 7468): nobody has signed it, so who proposes it vouches for it.
 *
 * @param certificates in the file's order, without repetitions
 */
public record PemBundle(List<X509Certificate> certificates, List<ListFinding> findings) {
  private static final int MAXIMUM_BYTES = 4 << 20;
  private static final int MOST_CERTIFICATES = 1_000;
  private static final String CLAUSE = "RFC 7468";
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,64})-----([^-]*)-----END ([A-Z0-9 ]{1,64})-----");

  public PemBundle {
    certificates = List.copyOf(certificates);
    findings = List.copyOf(findings);
  }

  /** Reads a file; what is not a certificate is left out and a finding. */
  public static PemBundle read(byte[] pem) {
    if (pem.length > MAXIMUM_BYTES) {
      return refused("A file of more than " + MAXIMUM_BYTES + " bytes");
    }
    Set<X509Certificate> certificates = new LinkedHashSet<>();
    List<ListFinding> findings = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(new String(pem, StandardCharsets.ISO_8859_1));
    int number = 0;
    while (blocks.find()) {
      number++;
      if (number > MOST_CERTIFICATES) {
        return refused("More than " + MOST_CERTIFICATES + " certificates");
      }
      read(blocks, "block " + number, certificates, findings);
    }
    if (certificates.isEmpty()) {
      findings.add(ListFinding.error(CLAUSE, "the file", "There is no certificate in it"));
    }
    return new PemBundle(List.copyOf(certificates), findings);
  }

  private static void read(
      Matcher block, String where, Set<X509Certificate> certificates, List<ListFinding> findings) {
    String label = block.group(1);
    if (label.contains("PRIVATE KEY")) {
      findings.add(
          ListFinding.error(
              CLAUSE, where, "A private key: it is compromised, and never goes here"));
      return;
    }
    if (!label.equals("CERTIFICATE") || !label.equals(block.group(3))) {
      findings.add(ListFinding.warning(CLAUSE, where, "Left out, no certificate: " + label));
      return;
    }
    try {
      ByteArrayInputStream der =
          new ByteArrayInputStream(Base64.getMimeDecoder().decode(block.group(2)));
      X509Certificate certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(der);
      if (der.available() > 0) {
        throw new CertificateException("bytes follow it");
      }
      if (!certificates.add(certificate)) {
        findings.add(ListFinding.information(CLAUSE, where, "The certificate was there before"));
      }
    } catch (CertificateException | IllegalArgumentException e) {
      findings.add(
          ListFinding.error(CLAUSE, where, "A certificate is left out: " + e.getMessage()));
    }
  }

  private static PemBundle refused(String sentence) {
    return new PemBundle(List.of(), List.of(ListFinding.error(CLAUSE, "the file", sentence)));
  }
}
