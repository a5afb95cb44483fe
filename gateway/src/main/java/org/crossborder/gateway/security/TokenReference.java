// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.WSSE;
import static org.crossborder.gateway.ebms.Namespaces.WSU;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPath;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import javax.security.auth.x500.X500Principal;
import org.crossborder.gateway.ebms.Dom;
import org.crossborder.gateway.ebms.MessageRefused;
import org.w3c.dom.Element;

/**
 * A wsse:SecurityTokenReference to an X.509 certificate (WSS X.509 Token Profile 1.1.1, 3.2): a
 * BinarySecurityToken (X509v3 or X509PKIPathv1), issuer and serial number, subject key identifier,
 * or thumbprint. It can only pick one of the certificates that are known beforehand.
 *
 * @param description what it names, for an error's detail
 */
record TokenReference(Predicate<X509Certificate> names, String description) {
  private static final String TOKEN_PROFILE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#";
  private static final String THUMBPRINT =
      "http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#ThumbprintSHA1";
  private static final String SUBJECT_KEY_IDENTIFIER_OID = "2.5.29.14";

  /** Reads the reference inside a ds:KeyInfo. */
  static TokenReference in(Element keyInfo, List<Element> tokens) throws MessageRefused {
    Element reference = Profile.child(keyInfo, WSSE, "SecurityTokenReference");
    List<Element> children = Dom.children(reference);
    if (children.size() != 1) {
      throw Profile.deviation("A SecurityTokenReference must hold exactly one reference.");
    }
    Element child = children.get(0);
    try {
      if (Dom.is(child, WSSE, "Reference")) {
        return token(child, tokens);
      }
      if (Dom.is(child, WSSE, "KeyIdentifier")) {
        return keyIdentifier(child);
      }
      return issuerSerial(child);
    } catch (IllegalArgumentException | CertificateException e) {
      throw Profile.deviation("The certificate that a token reference names cannot be read.");
    }
  }

  private static TokenReference token(Element reference, List<Element> tokens)
      throws MessageRefused, CertificateException {
    String uri = reference.getAttributeNS(null, "URI");
    List<Element> found =
        tokens.stream().filter(t -> uri.equals("#" + t.getAttributeNS(WSU, "Id"))).toList();
    if (found.size() != 1) {
      throw Profile.deviation(
          "A token reference names " + uri + ", which is not one BinarySecurityToken.");
    }
    X509Certificate certificate = certificate(found.get(0));
    return new TokenReference(
        certificate::equals, certificate.getSubjectX500Principal().toString());
  }

  private static X509Certificate certificate(Element token)
      throws MessageRefused, CertificateException {
    byte[] der = decode(token);
    String type = token.getAttributeNS(null, "ValueType");
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    if (type.equals(TOKEN_PROFILE + "X509v3")) {
      return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
    }
    if (type.equals(TOKEN_PROFILE + "X509PKIPathv1")) {
      CertPath path = factory.generateCertPath(new ByteArrayInputStream(der), "PkiPath");
      List<? extends Certificate> certificates = path.getCertificates();
      if (!certificates.isEmpty()) {
        return (X509Certificate) certificates.get(0); // the JDK puts the target first
      }
    }
    throw Profile.deviation("A BinarySecurityToken has the value type '" + type + "'.");
  }

  private static TokenReference keyIdentifier(Element element) throws MessageRefused {
    String type = element.getAttributeNS(null, "ValueType");
    byte[] value = decode(element);
    if (type.equals(TOKEN_PROFILE + "X509SubjectKeyIdentifier")) {
      return new TokenReference(
          candidate -> Arrays.equals(value, subjectKeyIdentifier(candidate)),
          "a certificate with another subject key identifier");
    }
    if (type.equals(THUMBPRINT)) {
      return new TokenReference(
          candidate -> Arrays.equals(value, sha1(candidate)),
          "a certificate with another thumbprint");
    }
    throw Profile.deviation("A KeyIdentifier has the value type '" + type + "'.");
  }

  private static TokenReference issuerSerial(Element data) throws MessageRefused {
    Element holder = Dom.is(data, DS, "X509Data") ? data : (Element) data.getParentNode();
    Element issuerSerial = Profile.child(holder, DS, "X509IssuerSerial");
    X500Principal issuer =
        new X500Principal(Dom.text(Profile.child(issuerSerial, DS, "X509IssuerName")));
    BigInteger serial =
        new BigInteger(Dom.text(Profile.child(issuerSerial, DS, "X509SerialNumber")));
    return new TokenReference(
        candidate ->
            candidate.getIssuerX500Principal().equals(issuer)
                && candidate.getSerialNumber().equals(serial),
        "certificate number " + serial + " of " + issuer);
  }

  private static byte[] decode(Element element) throws MessageRefused {
    return Base64.getMimeDecoder().decode(Dom.text(element));
  }

  /** The extension's value without its two DER wrappings. */
  private static byte[] subjectKeyIdentifier(X509Certificate certificate) {
    byte[] extension = certificate.getExtensionValue(SUBJECT_KEY_IDENTIFIER_OID);
    return extension == null || extension.length < 4
        ? new byte[0]
        : Arrays.copyOfRange(extension, 4, extension.length);
  }

  /** The profile fixes SHA-1 here; it only picks among known certificates. */
  private static byte[] sha1(X509Certificate certificate) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded());
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
