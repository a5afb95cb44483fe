// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.xml;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.ServiceDigitalIdentity;
import org.crossborder.trust.list.ServiceHistoryInstance;
import org.crossborder.trust.list.ServiceInformation;
import org.crossborder.trust.list.TspService;

/** Makes the records of services from their elements (clauses 5.5 and 5.6). */
final class ServiceBuilder {
  private final List<ListFinding> findings;

  ServiceBuilder(List<ListFinding> findings) {
    this.findings = findings;
  }

  TspService service(Fields service) {
    return new TspService(
        information(service.required("ServiceInformation")),
        service.all("ServiceHistory", "ServiceHistoryInstance").stream()
            .map(this::history)
            .toList());
  }

  private ServiceInformation information(Fields service) {
    return new ServiceInformation(
        service.text("ServiceTypeIdentifier"),
        service.texts("ServiceName"),
        identity(service.required("ServiceDigitalIdentity"), title(service)),
        service.text("ServiceStatus"),
        service.time("StatusStartingTime"),
        service.uris("SchemeServiceDefinitionURI"),
        service.all("ServiceSupplyPoints", "ServiceSupplyPoint").stream()
            .map(Fields::text)
            .toList(),
        service.uris("TSPServiceDefinitionURI"),
        Extensions.read(service.all("ServiceInformationExtensions", "Extension")));
  }

  private ServiceHistoryInstance history(Fields service) {
    return new ServiceHistoryInstance(
        service.text("ServiceTypeIdentifier"),
        service.texts("ServiceName"),
        identity(service.required("ServiceDigitalIdentity"), title(service)),
        service.text("ServiceStatus"),
        service.time("StatusStartingTime"),
        Extensions.read(service.all("ServiceInformationExtensions", "Extension")));
  }

  private static String title(Fields service) {
    return service.texts("ServiceName").stream().findFirst().map(n -> n.text()).orElse("");
  }

  ServiceDigitalIdentity identity(Fields identity, String where) {
    List<X509Certificate> certificates = new ArrayList<>();
    List<String> subjectNames = new ArrayList<>();
    List<String> keyIdentifiers = new ArrayList<>();
    for (Fields id : identity.all("DigitalId")) {
      for (Fields value : id.all()) {
        switch (value.name()) {
          case "X509Certificate" -> certificate(value, where, certificates);
          case "X509SubjectName" -> subjectNames.add(value.text());
          case "X509SKI" -> keyIdentifiers.add(HexFormat.of().formatHex(bytes(value)));
          default ->
              findings.add(
                  ListFinding.information("5.5.3", where, value.name() + " is not made use of"));
        }
      }
    }
    return new ServiceDigitalIdentity(certificates, subjectNames, keyIdentifiers);
  }

  private void certificate(Fields value, String where, List<X509Certificate> certificates) {
    try {
      ByteArrayInputStream der = new ByteArrayInputStream(bytes(value));
      X509Certificate certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(der);
      if (der.available() > 0) {
        throw new CertificateException("bytes follow it");
      }
      certificates.add(certificate);
    } catch (CertificateException e) {
      findings.add(
          ListFinding.error("5.5.3", where, "A certificate is left out: " + e.getMessage()));
    }
  }

  /** The schema has let only base64 pass; white space within it is allowed. */
  private static byte[] bytes(Fields value) {
    return Base64.getMimeDecoder().decode(value.text());
  }
}
