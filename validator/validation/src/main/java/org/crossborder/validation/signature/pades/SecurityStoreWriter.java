// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.crossborder.trust.path.RevocationEvidence;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * Adds to the document security store (EN 319 142-1, clause 5.4.2). Which signature needs what is
 * not written down (VRI): whoever validates finds it out.
 */
final class SecurityStoreWriter {
  private final PDDocument document;
  private final COSDictionary store;

  SecurityStoreWriter(PDDocument document) {
    this.document = document;
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary present = catalog.getCOSDictionary(SecurityStore.DSS);
    this.store = present == null ? new COSDictionary() : present;
    if (present == null) {
      store.setItem(COSName.TYPE, SecurityStore.DSS);
      catalog.setItem(SecurityStore.DSS, store);
    }
    catalog.setNeedToBeUpdated(true);
    store.setNeedToBeUpdated(true);
  }

  void add(ValidationData data) throws IOException {
    for (X509Certificate certificate : data.certificates()) {
      try {
        add("Certs", certificate.getEncoded());
      } catch (CertificateEncodingException e) {
        throw new IOException("A certificate cannot be encoded", e);
      }
    }
    for (byte[] der : data.revocationData()) {
      boolean crl = !RevocationEvidence.of(List.of(der)).crls().isEmpty();
      add(crl ? "CRLs" : "OCSPs", der);
    }
  }

  private void add(String list, byte[] der) throws IOException {
    COSName name = COSName.getPDFName(list);
    COSArray array = store.getCOSArray(name);
    if (array == null) {
      array = new COSArray();
      store.setItem(name, array);
    }
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(der);
    }
    stream.setNeedToBeUpdated(true);
    array.add(stream);
    array.setNeedToBeUpdated(true);
  }
}
