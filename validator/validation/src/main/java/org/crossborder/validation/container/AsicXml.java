// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.AsicNames.ASIC;
import static org.crossborder.validation.container.AsicNames.DS;
import static org.crossborder.validation.container.AsicNames.OPEN_DOCUMENT;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.crossborder.validation.signature.DetachedSealer;
import org.crossborder.validation.signature.FileReference;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes the manifests of containers. */
final class AsicXml {
  private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

  private AsicXml() {}

  /** The root of a new document. */
  static Element root(String namespace, String qName) {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
      Element root = document.createElementNS(namespace, qName);
      String prefix = "xmlns:" + qName.substring(0, qName.indexOf(':'));
      root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, prefix, namespace);
      document.appendChild(root);
      return root;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The platform cannot make a DOM", e);
    }
  }

  /** The manifest of OpenDocument, which a container with XAdES signatures has. */
  static byte[] openDocument(ContainerType type, List<PackagedFile> files) {
    Element root = root(OPEN_DOCUMENT, "manifest:manifest");
    root.setAttributeNS(OPEN_DOCUMENT, "manifest:version", "1.2");
    addEntry(root, "/", type.mimetype());
    files.forEach(file -> addEntry(root, file.name(), MediaTypes.of(file.bytes())));
    return new DetachedSealer().serialize(root);
  }

  /**
   * An ASiCManifest (EN 319 162-1, annex A.4).
   *
   * @param signature name of the file that signs or time-stamps the manifest
   * @param mediaType of that file
   * @param root which of the files is marked as the root file; empty if none is
   */
  static byte[] asic(String signature, String mediaType, List<PackagedFile> files, String root) {
    Element manifest = root(ASIC, "asic:ASiCManifest");
    manifest.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:ds", DS);
    Element reference = append(manifest, ASIC, "asic:SigReference");
    reference.setAttributeNS(null, "URI", FileReference.uri(signature));
    reference.setAttributeNS(null, "MimeType", mediaType);
    for (PackagedFile file : files) {
      Element entry = append(manifest, ASIC, "asic:DataObjectReference");
      entry.setAttributeNS(null, "URI", FileReference.uri(file.name()));
      entry.setAttributeNS(null, "MimeType", MediaTypes.of(file.bytes()));
      if (file.name().equals(root)) {
        entry.setAttributeNS(null, "Rootfile", "true");
      }
      append(entry, DS, "ds:DigestMethod").setAttributeNS(null, "Algorithm", SHA256);
      append(entry, DS, "ds:DigestValue").setTextContent(sha256(file.bytes()));
    }
    return new DetachedSealer().serialize(manifest);
  }

  private static void addEntry(Element root, String path, String mediaType) {
    Element entry = append(root, OPEN_DOCUMENT, "manifest:file-entry");
    entry.setAttributeNS(OPEN_DOCUMENT, "manifest:full-path", path);
    entry.setAttributeNS(OPEN_DOCUMENT, "manifest:media-type", mediaType);
  }

  private static Element append(Element parent, String namespace, String qName) {
    Element child = parent.getOwnerDocument().createElementNS(namespace, qName);
    parent.appendChild(child);
    return child;
  }

  private static String sha256(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("The platform has no SHA-256", e);
    }
  }
}
