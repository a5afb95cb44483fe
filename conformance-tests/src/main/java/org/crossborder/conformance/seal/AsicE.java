// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An ASiC-E container with one document and a CAdES signature over its manifest (ETSI EN 319
 * 162-1).
 *
 * @param seal who seals, and when
 */
public record AsicE(Cades seal) {
  /** Its media type. */
  public static final String MEDIA_TYPE = "application/vnd.etsi.asic-e+zip";

  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
        <asic:SigReference URI="META-INF/signature001.p7s" MimeType="application/pkcs7-signature"/>
        <asic:DataObjectReference URI="document.xml" MimeType="application/xml">
          <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
          <ds:DigestValue>%s</ds:DigestValue>
        </asic:DataObjectReference>
      </asic:ASiCManifest>
      """;

  /** A container of a document. */
  public byte[] of(byte[] document) {
    return holding(document, document);
  }

  /** A container whose manifest was made of one document, and that holds another. */
  public byte[] holding(byte[] document, byte[] sealed) {
    byte[] manifest = MANIFEST.formatted(digest(sealed)).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      stored(zip, "mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
      deflated(zip, "document.xml", document);
      deflated(zip, "META-INF/ASiCManifest001.xml", manifest);
      deflated(zip, "META-INF/signature001.p7s", seal.beside(manifest));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return bytes.toByteArray();
  }

  private static void stored(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static void deflated(ZipOutputStream zip, String name, byte[] content)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static String digest(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
