// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.xml;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import org.crossborder.trust.list.ServiceDigitalIdentity;
import org.crossborder.trust.list.ServiceHistoryInstance;
import org.crossborder.trust.list.ServiceInformation;
import org.crossborder.trust.list.TspService;

/** Writes services and their history (clauses 5.5 and 5.6). */
record ServiceWriter(ListXml xml) {
  void service(TspService service) {
    xml.element(
        "TSPService",
        () -> {
          xml.element("ServiceInformation", () -> information(service.information()));
          xml.list("ServiceHistory", service.history(), this::history);
        });
  }

  private void information(ServiceInformation service) {
    xml.text("ServiceTypeIdentifier", service.typeIdentifier());
    xml.names("ServiceName", service.names());
    identity(service.digitalIdentity());
    xml.text("ServiceStatus", service.status());
    xml.text("StatusStartingTime", TrustedListWriter.time(service.statusStartingTime()));
    xml.uris("SchemeServiceDefinitionURI", service.schemeDefinitionUris());
    xml.list(
        "ServiceSupplyPoints",
        service.supplyPoints(),
        point -> xml.text("ServiceSupplyPoint", point));
    xml.uris("TSPServiceDefinitionURI", service.tspDefinitionUris());
    TrustedListWriter.extensions(xml, "ServiceInformationExtensions", service.extensions());
  }

  private void history(ServiceHistoryInstance service) {
    xml.element(
        "ServiceHistoryInstance",
        () -> {
          xml.text("ServiceTypeIdentifier", service.typeIdentifier());
          xml.names("ServiceName", service.names());
          identity(service.digitalIdentity());
          xml.text("ServiceStatus", service.status());
          xml.text("StatusStartingTime", TrustedListWriter.time(service.statusStartingTime()));
          TrustedListWriter.extensions(xml, "ServiceInformationExtensions", service.extensions());
        });
  }

  void identity(ServiceDigitalIdentity identity) {
    xml.element(
        "ServiceDigitalIdentity",
        () -> {
          identity.certificates().forEach(c -> id("X509Certificate", base64(encoded(c))));
          identity.subjectNames().forEach(name -> id("X509SubjectName", name));
          identity
              .subjectKeyIdentifiers()
              .forEach(ski -> id("X509SKI", base64(HexFormat.of().parseHex(ski))));
        });
  }

  private void id(String kind, String value) {
    xml.element("DigitalId", () -> xml.text(kind, value));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("A certificate cannot be encoded", e);
    }
  }
}
