// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.why;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The certificates of a form: the signer's first, then whatever may lead to an anchor. */
final class GivenCertificates {
  private static final int MOST = 20;

  private GivenCertificates() {}

  static List<X509Certificate> of(WhyForm form) throws UnreadableCertificateException {
    List<X509Certificate> certificates = new ArrayList<>(in(form.certificate()));
    if (form.pem() != null && !form.pem().isBlank()) {
      certificates.addAll(CertificateFile.read(form.pem().getBytes(StandardCharsets.UTF_8)));
    }
    if (form.intermediates() != null) {
      for (MultipartFile file : form.intermediates()) {
        certificates.addAll(in(file));
      }
    }
    if (certificates.size() > MOST) {
      throw new UnreadableCertificateException("why.error.certificate.many");
    }
    return certificates;
  }

  private static List<X509Certificate> in(@Nullable MultipartFile file)
      throws UnreadableCertificateException {
    if (file == null || file.isEmpty()) {
      return List.of();
    }
    try {
      return CertificateFile.read(file.getBytes());
    } catch (IOException e) {
      throw new UnreadableCertificateException("why.error.certificate.unreadable");
    }
  }
}
