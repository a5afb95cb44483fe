// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import static org.crossborder.conformance.as4.xml.Xml.escape;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** How a wsse:SecurityTokenReference names a certificate (WSS X.509 Token Profile 1.1.1, 3.2). */
public enum TokenForm {
  /** A wsse:BinarySecurityToken with the certificate. */
  X509_V3 {
    @Override
    String token(X509Certificate certificate, String id) throws GeneralSecurityException {
      return binary(id, Algorithms.X509_V3, certificate.getEncoded());
    }

    @Override
    String content(X509Certificate certificate, String id) {
      return "<wsse:Reference URI=\"#%s\" ValueType=\"%s\"/>".formatted(id, Algorithms.X509_V3);
    }
  },
  /** A wsse:BinarySecurityToken with a certification path. */
  PKI_PATH {
    @Override
    String token(X509Certificate certificate, String id) throws GeneralSecurityException {
      byte[] path =
          CertificateFactory.getInstance("X.509")
              .generateCertPath(List.of(certificate))
              .getEncoded("PkiPath");
      return binary(id, Algorithms.PKI_PATH, path);
    }

    @Override
    String content(X509Certificate certificate, String id) {
      return "<wsse:Reference URI=\"#%s\" ValueType=\"%s\"/>".formatted(id, Algorithms.PKI_PATH);
    }

    /** Basic Security Profile 1.1, R5215: the reference says that it is a path. */
    @Override
    String reference(X509Certificate certificate, String id) {
      return "<wsse:SecurityTokenReference wsse11:TokenType=\"%s\">%s</wsse:SecurityTokenReference>"
          .formatted(Algorithms.PKI_PATH, content(certificate, id));
    }
  },
  /** Issuer and serial number. */
  ISSUER_SERIAL {
    @Override
    String content(X509Certificate certificate, String id) {
      return """
          <ds:X509Data><ds:X509IssuerSerial>
            <ds:X509IssuerName>%s</ds:X509IssuerName>
            <ds:X509SerialNumber>%s</ds:X509SerialNumber>
          </ds:X509IssuerSerial></ds:X509Data>
          """
          .formatted(
              escape(certificate.getIssuerX500Principal().getName()),
              certificate.getSerialNumber());
    }
  },
  /** The subject key identifier. */
  SUBJECT_KEY_IDENTIFIER {
    @Override
    String content(X509Certificate certificate, String id) {
      return "<wsse:KeyIdentifier EncodingType=\"%s\" ValueType=\"%s\">%s</wsse:KeyIdentifier>"
          .formatted(
              Algorithms.BASE64,
              Algorithms.SUBJECT_KEY_IDENTIFIER,
              Base64.getEncoder().encodeToString(subjectKeyIdentifier(certificate)));
    }
  };

  private static final String EXTENSION = "2.5.29.14";
  private static final int WRAPPINGS = 4;

  /** A token that is sent along; empty if the reference needs none. */
  String token(X509Certificate certificate, String id) throws GeneralSecurityException {
    return "";
  }

  abstract String content(X509Certificate certificate, String id);

  /** A wsse:SecurityTokenReference. */
  String reference(X509Certificate certificate, String id) {
    return "<wsse:SecurityTokenReference>%s</wsse:SecurityTokenReference>"
        .formatted(content(certificate, id));
  }

  /** The extension's value without its two DER wrappings; empty if there is none. */
  static byte[] subjectKeyIdentifier(X509Certificate certificate) {
    byte[] extension = certificate.getExtensionValue(EXTENSION);
    return extension == null || extension.length < WRAPPINGS
        ? new byte[0]
        : Arrays.copyOfRange(extension, WRAPPINGS, extension.length);
  }

  private static String binary(String id, String type, byte[] value) {
    return """
        <wsse:BinarySecurityToken EncodingType="%s" ValueType="%s" wsu:Id="%s">%s</wsse:BinarySecurityToken>
        """
        .formatted(Algorithms.BASE64, type, id, Base64.getEncoder().encodeToString(value));
  }
}
