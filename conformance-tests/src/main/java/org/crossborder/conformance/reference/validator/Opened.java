// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.validator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.crossborder.conformance.as4.xml.Xml;
import org.crossborder.conformance.reference.Careless;
import org.crossborder.conformance.seal.AsicE;
import org.crossborder.conformance.seal.Pades;
import org.w3c.dom.Document;

/**
 * A file that was opened: its document, and the seal on it.
 *
 * @param seal empty if there is none that can be read
 */
record Opened(Document document, Optional<SealView> seal) {
  private static final String CMS = "application/pkcs7-mime";
  private static final String DOCUMENT = "document.xml";
  private static final byte[] PAGE = "<pdf/>".getBytes(StandardCharsets.US_ASCII);
  private static final String MANIFEST = "META-INF/ASiCManifest001.xml";
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  /**
   * Opens a file of any kind.
   *
   * @param now the time of a seal that claims none
   * @throws IOException if it is none of those that are known
   */
  static Opened of(
      byte[] file, String mediaType, X509Certificate timeStamps, Sight sight, Instant now)
      throws IOException {
    if (mediaType.equals(CMS) && !sight.seesNot("cades")) {
      CmsView cms = CmsView.around(file);
      return new Opened(parse(cms.content(), sight), cms.seal(sight, now));
    }
    if (mediaType.equals(AsicE.MEDIA_TYPE) && !sight.seesNot("asic-e")) {
      return container(file, sight, now);
    }
    if (mediaType.equals(Pades.MEDIA_TYPE) && !sight.seesNot("pades")) {
      PdfView pdf = PdfView.of(file);
      boolean whole = sight.accepts("revision", pdf.whole());
      return new Opened(
          Xml.parse(PAGE), pdf.signature().seal(sight, now).map(seal -> seal.onlyIf(whole)));
    }
    Document document = parse(file, sight);
    return new Opened(document, SealView.of(document, timeStamps, sight));
  }

  private static Opened container(byte[] file, Sight sight, Instant now) throws IOException {
    Map<String, byte[]> entries = entries(file);
    byte[] document = entries.getOrDefault(DOCUMENT, new byte[0]);
    byte[] manifest = entries.getOrDefault(MANIFEST, new byte[0]);
    CmsView cms =
        CmsView.beside(entries.getOrDefault("META-INF/signature001.p7s", new byte[0]), manifest);
    String named =
        Xml.parse(manifest).getElementsByTagNameNS("*", "DigestValue").item(0).getTextContent();
    boolean holds = sight.accepts("manifest", named.equals(digest(document)));
    return new Opened(parse(document, sight), cms.seal(sight, now).map(seal -> seal.onlyIf(holds)));
  }

  private static Map<String, byte[]> entries(byte[] file) throws IOException {
    Map<String, byte[]> entries = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readNBytes(MOST_BYTES));
      }
    }
    return entries;
  }

  private static Document parse(byte[] xml, Sight sight) throws IOException {
    return sight.seesNot("document-type") || sight.seesNot("bomb")
        ? Careless.parse(xml)
        : Xml.parse(xml);
  }

  private static String digest(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
