// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * The document security store (EN 319 142-1, clause 5.4.2): certificates, CRLs and OCSP responses
 * of the whole file, and those that it lists by signature (VRI). A few dozen of each are read.
 *
 * @param data what it holds; untrusted
 * @param end where the last of its CRLs and OCSP responses begins in the file; 0 if there is none
 */
record SecurityStore(ValidationData data, long end) {
  static final COSName DSS = COSName.getPDFName("DSS");
  private static final COSName VRI = COSName.getPDFName("VRI");
  private static final List<String> CERTIFICATES = List.of("Certs", "Cert");
  private static final List<String> REVOCATION_DATA = List.of("CRLs", "OCSPs", "CRL", "OCSP");
  private static final int MAXIMUM = 50;
  private static final int LARGEST = 4_000_000;

  static SecurityStore of(PdfFile pdf) throws IOException {
    Set<COSBase> certificates = new LinkedHashSet<>();
    Set<COSBase> revocationData = new LinkedHashSet<>();
    for (COSDictionary dictionary : dictionaries(pdf)) {
      collect(dictionary, CERTIFICATES, certificates);
      collect(dictionary, REVOCATION_DATA, revocationData);
    }
    List<X509Certificate> read = new ArrayList<>();
    for (COSBase each : certificates) {
      read(each, read);
    }
    List<byte[]> der = new ArrayList<>();
    long end = 0;
    for (COSBase each : revocationData) {
      der.add(bytes(each));
      end = Math.max(end, place(each, pdf));
    }
    return new SecurityStore(new ValidationData(read, der), end);
  }

  /** The store itself, then what it lists by signature. */
  private static List<COSDictionary> dictionaries(PdfFile pdf) {
    List<COSDictionary> found = new ArrayList<>();
    COSDictionary store = pdf.catalog().getCOSDictionary(DSS);
    if (store != null) {
      found.add(store);
      COSDictionary bySignature = store.getCOSDictionary(VRI);
      if (bySignature != null) {
        for (COSName name : bySignature.keySet()) {
          COSDictionary one = bySignature.getCOSDictionary(name);
          if (one != null && found.size() <= MAXIMUM) {
            found.add(one);
          }
        }
      }
    }
    return found;
  }

  private static void collect(COSDictionary from, List<String> names, Set<COSBase> found) {
    for (String name : names) {
      COSArray array = from.getCOSArray(COSName.getPDFName(name));
      for (int i = 0; array != null && i < array.size() && found.size() < MAXIMUM; i++) {
        found.add(array.get(i));
      }
    }
  }

  private static byte[] bytes(COSBase reference) throws IOException {
    COSBase value = reference instanceof COSObject object ? object.getObject() : reference;
    if (!(value instanceof COSStream stream)) {
      return new byte[0];
    }
    try (RandomAccessRead view = stream.createView()) {
      byte[] bytes = new byte[(int) Math.min(LARGEST, view.length())];
      int length = 0;
      for (int read = 0; read >= 0 && length < bytes.length; length += Math.max(read, 0)) {
        read = view.read(bytes, length, bytes.length - length);
      }
      return bytes;
    }
  }

  private static void read(COSBase reference, List<X509Certificate> found) throws IOException {
    byte[] der = bytes(reference);
    boolean definite = der.length > 2 && der[0] == 0x30 && der[1] != (byte) 0x80;
    try {
      if (definite) {
        found.add(
            (X509Certificate)
                CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der)));
      }
    } catch (CertificateException unreadable) {
      // What cannot be read is no certificate.
    }
  }

  private static long place(COSBase reference, PdfFile pdf) {
    return reference instanceof COSObject object && object.getKey() != null
        ? pdf.content().getXrefTable().getOrDefault(object.getKey(), Long.MAX_VALUE)
        : Long.MAX_VALUE;
  }
}
