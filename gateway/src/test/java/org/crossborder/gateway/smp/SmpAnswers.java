// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.security.MshKey;
import org.w3c.dom.Document;

/** What a publisher answers about KR-1. */
final class SmpAnswers {
  private static final String V1 =
      """
      <smp:SignedServiceMetadata xmlns:smp="http://docs.oasis-open.org/bdxr/ns/SMP/2016/05">\
      <smp:ServiceMetadata>%s</smp:ServiceMetadata></smp:SignedServiceMetadata>""";
  private static final String V1_ENDPOINT =
      """
      <smp:ServiceInformation>
        <smp:ParticipantIdentifier scheme="urn:scheme">KR-1</smp:ParticipantIdentifier>
        <smp:DocumentIdentifier scheme="urn:doc">certificate of origin</smp:DocumentIdentifier>
        <smp:ProcessList><smp:Process>
          <smp:ProcessIdentifier scheme="urn:proc">export</smp:ProcessIdentifier>
          <smp:ServiceEndpointList><smp:Endpoint transportProfile="%1$s">
            <smp:EndpointURI>https://as4.kr.example/as4</smp:EndpointURI>
            %2$s
            <smp:Certificate>%3$s</smp:Certificate>
          </smp:Endpoint></smp:ServiceEndpointList>
        </smp:Process></smp:ProcessList>
      </smp:ServiceInformation>""";
  private static final String V2_ENDPOINT =
      """
      <ServiceMetadata xmlns="http://docs.oasis-open.org/bdxr/ns/SMP/2/ServiceMetadata"
          xmlns:a="http://docs.oasis-open.org/bdxr/ns/SMP/2/AggregateComponents"
          xmlns:b="http://docs.oasis-open.org/bdxr/ns/SMP/2/BasicComponents">
        <b:SMPVersionID>2.0</b:SMPVersionID>
        <b:ServiceID schemeID="urn:doc">certificate of origin</b:ServiceID>
        <b:ParticipantID schemeID="urn:scheme">KR-1</b:ParticipantID>
        <a:ProcessMetadata>
          <a:Process><b:ID schemeID="urn:proc">export</b:ID></a:Process>
          <a:Endpoint>
            <b:TransportProfileID>%1$s</b:TransportProfileID>
            <b:AddressURI>https://as4.kr.example/as4</b:AddressURI>
            %2$s
            <a:Certificate><b:ContentBinaryObject mimeCode="application/base64">%3$s\
      </b:ContentBinaryObject></a:Certificate>
          </a:Endpoint>
        </a:ProcessMetadata>
      </ServiceMetadata>""";

  private SmpAnswers() {}

  /**
   * @param expires a date, or empty
   */
  static String endpoint(SmpVersion version, String profile, String expires) {
    try {
      String certificate =
          Base64.getMimeEncoder().encodeToString(TestPki.KR.certificate().getEncoded());
      String expiry =
          expires.isEmpty()
              ? ""
              : version == SmpVersion.V1
                  ? "<smp:ServiceExpirationDate>%sT00:00:00</smp:ServiceExpirationDate>"
                      .formatted(expires)
                  : "<b:ExpirationDate>%s</b:ExpirationDate>".formatted(expires);
      return version == SmpVersion.V1
          ? V1.formatted(V1_ENDPOINT.formatted(profile, expiry, certificate))
          : V2_ENDPOINT.formatted(profile, expiry, certificate);
    } catch (java.security.cert.CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String redirect(String to) {
    return V1.formatted(
        "<smp:Redirect href=\"%s\"><smp:CertificateUID>x</smp:CertificateUID></smp:Redirect>"
            .formatted(to));
  }

  static byte[] signed(String xml, MshKey key) {
    try {
      DocumentBuilderFactory builders = DocumentBuilderFactory.newDefaultInstance();
      builders.setNamespaceAware(true);
      Document document =
          builders.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
      XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
      var reference =
          factory.newReference(
              "",
              factory.newDigestMethod(DigestMethod.SHA256, null),
              List.of(factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null)),
              null,
              null);
      var signedInfo =
          factory.newSignedInfo(
              factory.newCanonicalizationMethod(
                  CanonicalizationMethod.INCLUSIVE, (C14NMethodParameterSpec) null),
              factory.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", null),
              List.of(reference));
      KeyInfoFactory keys = factory.getKeyInfoFactory();
      var keyInfo = keys.newKeyInfo(List.of(keys.newX509Data(List.of(key.certificate()))));
      factory
          .newXMLSignature(signedInfo, keyInfo)
          .sign(new DOMSignContext(key.privateKey(), document.getDocumentElement()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
