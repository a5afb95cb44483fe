// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** A certificate as base64 DER. */
final class CertificateJson {
  private CertificateJson() {}

  static final class Writer extends ValueSerializer<X509Certificate> {
    @Override
    public void serialize(X509Certificate value, JsonGenerator json, SerializationContext context) {
      try {
        json.writeBinary(value.getEncoded());
      } catch (CertificateEncodingException e) {
        context.reportMappingProblem(e, "A certificate cannot be encoded");
      }
    }
  }

  static final class Reader extends ValueDeserializer<X509Certificate> {
    @Override
    public X509Certificate deserialize(JsonParser json, DeserializationContext context) {
      byte[] der = json.getBinaryValue();
      try {
        ByteArrayInputStream in = new ByteArrayInputStream(der);
        X509Certificate certificate =
            (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        if (in.available() > 0) {
          return context.reportInputMismatch(this, "bytes follow the certificate");
        }
        return certificate;
      } catch (CertificateException e) {
        return context.reportInputMismatch(
            this, "not an X.509 certificate in base64 DER: %s", e.getMessage());
      }
    }
  }
}
