// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a publisher says of one document type of one participant, its signature verified.
 *
 * @param endpoints that are active
 * @param redirect another publisher that has to be asked instead
 */
record ServiceMetadata(List<SmpEndpoint> endpoints, Optional<URI> redirect) {
  ServiceMetadata {
    endpoints = List.copyOf(endpoints);
  }

  static ServiceMetadata read(Document answer, SmpVersion version, SmpQuery query, Instant at)
      throws SmpRefusedException {
    Element root = answer.getDocumentElement();
    if (!version.root().equals(root.getLocalName())
        || !version.namespace().equals(root.getNamespaceURI())) {
      throw new SmpRefusedException("The answer is a " + root.getNodeName());
    }
    try {
      return version == SmpVersion.V1 ? first(root, query, at) : second(root, query, at);
    } catch (GeneralSecurityException | IllegalArgumentException | DateTimeParseException e) {
      throw new SmpRefusedException("The answer has a wrong value: " + e.getMessage(), e);
    }
  }

  /** BDXR SMP 1.0, 2.3.4. */
  private static ServiceMetadata first(Element root, SmpQuery query, Instant at)
      throws SmpRefusedException, GeneralSecurityException {
    List<Element> redirects = SmpXml.at(root, "ServiceMetadata/Redirect");
    if (!redirects.isEmpty()) {
      URI other = URI.create(redirects.get(0).getAttribute("href"));
      return new ServiceMetadata(List.of(), Optional.of(other));
    }
    Element information =
        SmpXml.at(root, "ServiceMetadata/ServiceInformation").stream()
            .findFirst()
            .orElseThrow(() -> new SmpRefusedException("The answer has no ServiceInformation"));
    require(information, "ParticipantIdentifier", "scheme", query.participant());
    require(information, "DocumentIdentifier", "scheme", query.documentType());
    List<SmpEndpoint> endpoints = new ArrayList<>();
    for (Element process : SmpXml.at(information, "ProcessList/Process")) {
      if (says(process, "ProcessIdentifier", "scheme", query.process())) {
        for (Element endpoint : SmpXml.at(process, "ServiceEndpointList/Endpoint")) {
          if (isActive(endpoint, "ServiceActivationDate", "ServiceExpirationDate", at)) {
            endpoints.add(
                endpoint(
                    endpoint.getAttribute("transportProfile"),
                    SmpXml.text(endpoint, "EndpointURI"),
                    certificates(endpoint, "Certificate")));
          }
        }
      }
    }
    return new ServiceMetadata(endpoints, Optional.empty());
  }

  /** BDXR SMP 2.0, 4.3. */
  private static ServiceMetadata second(Element root, SmpQuery query, Instant at)
      throws SmpRefusedException, GeneralSecurityException {
    require(root, "ParticipantID", "schemeID", query.participant());
    require(root, "ServiceID", "schemeID", query.documentType());
    List<SmpEndpoint> endpoints = new ArrayList<>();
    for (Element metadata : SmpXml.at(root, "ProcessMetadata")) {
      boolean meant =
          SmpXml.at(metadata, "Process").stream()
              .anyMatch(process -> says(process, "ID", "schemeID", query.process()));
      Optional<String> redirect = SmpXml.text(metadata, "Redirect/PublisherURI");
      if (meant && redirect.isPresent()) {
        return new ServiceMetadata(List.of(), redirect.map(URI::create));
      }
      for (Element endpoint : meant ? SmpXml.at(metadata, "Endpoint") : List.<Element>of()) {
        if (isActive(endpoint, "ActivationDate", "ExpirationDate", at)) {
          endpoints.add(
              endpoint(
                  SmpXml.text(endpoint, "TransportProfileID").orElse(""),
                  SmpXml.text(endpoint, "AddressURI"),
                  certificates(endpoint, "Certificate/ContentBinaryObject")));
        }
      }
    }
    return new ServiceMetadata(endpoints, Optional.empty());
  }

  private static SmpEndpoint endpoint(
      String profile, Optional<String> address, List<X509Certificate> certificates)
      throws SmpRefusedException {
    return new SmpEndpoint(
        profile,
        URI.create(
            address.orElseThrow(() -> new SmpRefusedException("An endpoint has no address"))),
        certificates);
  }

  private static List<X509Certificate> certificates(Element endpoint, String path)
      throws GeneralSecurityException {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Element element : SmpXml.at(endpoint, path)) {
      certificates.add(SmpSignature.certificate(element.getTextContent()));
    }
    return certificates;
  }

  /** A publisher must not answer for another than was asked. */
  private static void require(Element parent, String name, String scheme, Identifier asked)
      throws SmpRefusedException {
    if (!says(parent, name, scheme, asked)) {
      throw new SmpRefusedException("The answer is not about " + asked);
    }
  }

  private static boolean says(Element parent, String name, String scheme, Identifier asked) {
    return SmpXml.at(parent, name).stream()
        .anyMatch(
            element ->
                element.getTextContent().strip().equalsIgnoreCase(asked.value())
                    && element.getAttribute(scheme).equals(asked.scheme()));
  }

  private static boolean isActive(Element endpoint, String from, String to, Instant at) {
    return SmpXml.text(endpoint, from).map(text -> !at.isBefore(instant(text))).orElse(true)
        && SmpXml.text(endpoint, to).map(text -> at.isBefore(instant(text))).orElse(true);
  }

  /** 1.0 has date-times, 2.0 dates; those without a zone are UTC's. */
  private static Instant instant(String text) {
    if (!text.contains("T")) {
      return LocalDate.parse(text.substring(0, Math.min(10, text.length())))
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant();
    }
    boolean zoned = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
    return OffsetDateTime.parse(zoned ? text : text + "Z").toInstant();
  }
}
