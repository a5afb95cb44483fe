// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.AsicNames.ASIC;
import static org.crossborder.validation.container.AsicNames.OPEN_DOCUMENT;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.crossborder.validation.signature.DetachedSealer;
import org.crossborder.validation.signature.DetachedSealer.File;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Packs files into an ASiC-E container and seals them all with one XAdES-B signature (ETSI EN 319
 * 162-1, clause 4.4.3; baseline containers, clause 5.3). Thread-safe.
 */
public final class ContainerSealer {
  private static final String SIGNATURES = "META-INF/signatures.xml";

  private final DetachedSealer sealer = new DetachedSealer();
  private final ContainerLimits limits;

  /** Makes containers that this library opens with the default limits. */
  public ContainerSealer() {
    this(ContainerLimits.DEFAULT);
  }

  public ContainerSealer(ContainerLimits limits) {
    this.limits = limits;
  }

  /**
   * The sealed container.
   *
   * @param files the document and its attachments, in the order in which they are to stand
   * @param chain the signer's certificate first
   * @param signingTime the time to claim; also the date of each file in the archive
   * @throws IllegalArgumentException if they cannot be sealed; the message says why
   */
  public byte[] seal(
      List<PackagedFile> files, PrivateKey key, List<X509Certificate> chain, Instant signingTime) {
    if (files.isEmpty() || chain.isEmpty()) {
      throw new IllegalArgumentException("There has to be a file and a certificate");
    }
    for (PackagedFile file : files) {
      if (!file.isData()) {
        throw new IllegalArgumentException(file.name() + " is a name of the container format");
      }
    }
    List<File> data =
        files.stream()
            .map(file -> new File(file.name(), MediaTypes.of(file.bytes()), file.bytes()))
            .toList();
    List<PackagedFile> all = new ArrayList<>();
    all.add(mimetype());
    all.addAll(files);
    all.add(new PackagedFile(AsicNames.OPEN_DOCUMENT_MANIFEST, manifest(data)));
    all.add(new PackagedFile(SIGNATURES, signatures(data, key, chain, signingTime)));
    return requireSound(ZipWriter.write(all, signingTime));
  }

  /** What would be refused is not made. */
  private byte[] requireSound(byte[] container) {
    if (new ContainerIntake(limits).read(container) instanceof ContainerOutcome.Refused refused) {
      throw new IllegalArgumentException(refused.findings().get(0).message().toString());
    }
    return container;
  }

  private static PackagedFile mimetype() {
    return new PackagedFile(
        PackagedFile.MIMETYPE, ContainerType.ASIC_E.mimetype().getBytes(StandardCharsets.US_ASCII));
  }

  private byte[] signatures(
      List<File> files, PrivateKey key, List<X509Certificate> chain, Instant signingTime) {
    Element root = root(ASIC, "asic:XAdESSignatures");
    sealer.seal(root, files, key, chain, signingTime);
    return sealer.serialize(root);
  }

  private byte[] manifest(List<File> files) {
    Element root = root(OPEN_DOCUMENT, "manifest:manifest");
    root.setAttributeNS(OPEN_DOCUMENT, "manifest:version", "1.2");
    addEntry(root, "/", ContainerType.ASIC_E.mimetype());
    files.forEach(file -> addEntry(root, file.name(), file.mediaType()));
    return sealer.serialize(root);
  }

  private static void addEntry(Element root, String path, String mediaType) {
    Element entry = root.getOwnerDocument().createElementNS(OPEN_DOCUMENT, "manifest:file-entry");
    entry.setAttributeNS(OPEN_DOCUMENT, "manifest:full-path", path);
    entry.setAttributeNS(OPEN_DOCUMENT, "manifest:media-type", mediaType);
    root.appendChild(entry);
  }

  private static Element root(String namespace, String qName) {
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
}
