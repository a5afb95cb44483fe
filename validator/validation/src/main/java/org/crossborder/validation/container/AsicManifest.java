// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.AsicNames.ASIC;
import static org.crossborder.validation.container.AsicNames.DS;
import static org.crossborder.validation.container.ContainerRule.MANIFEST;
import static org.crossborder.validation.container.ContainerRule.MANIFEST_DIGEST;
import static org.crossborder.validation.container.RefusedPackageException.require;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.intake.Children;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.signature.AlgorithmPolicy;
import org.crossborder.validation.signature.FileReference;
import org.w3c.dom.Element;

/**
 * An ASiCManifest (EN 319 162-1, annex A.4), each of whose entries was found to fit: a CAdES
 * signature signs it, and through it the files that it names with their digests.
 *
 * @param signature name of the signature file
 * @param covered names of the files
 * @param root name of the file that is marked as the root file, i.e. the document; empty if none is
 */
record AsicManifest(PackagedFile file, String signature, List<String> covered, String root) {

  static AsicManifest read(PackagedFile file, XmlTree tree, Container container, Instant provedBy)
      throws RefusedPackageException {
    Element manifest = tree.root();
    require(Children.is(manifest, ASIC, "ASiCManifest"), MANIFEST, "root", file.name());
    String signature =
        Children.only(manifest, ASIC, "SigReference")
            .map(reference -> FileReference.name(reference.getAttributeNS(null, "URI")))
            .orElse("");
    boolean known = container.file(signature).filter(AsicNames::isCades).isPresent();
    require(known, MANIFEST, "signature", file.name());
    List<String> covered = new ArrayList<>();
    String root = "";
    for (Element entry : Children.named(manifest, ASIC, "DataObjectReference")) {
      String name = requireFits(file, entry, container, provedBy);
      require(!covered.contains(name), MANIFEST, "twice", file.name(), name);
      covered.add(name);
      if ("true".equals(entry.getAttributeNS(null, "Rootfile"))) {
        require(root.isEmpty(), MANIFEST, "roots", file.name());
        root = name;
      }
    }
    require(!covered.isEmpty(), MANIFEST, "empty", file.name());
    return new AsicManifest(file, signature, covered, root);
  }

  /** The name of the file that an entry is about, if it is there and has the digest. */
  static String requireFits(
      PackagedFile manifest, Element entry, Container container, Instant provedBy)
      throws RefusedPackageException {
    String uri = entry.getAttributeNS(null, "URI");
    Optional<PackagedFile> named = container.file(FileReference.name(uri));
    require(named.isPresent(), MANIFEST, "missing", manifest.name(), uri);
    PackagedFile file = named.orElseThrow();
    require(!file.name().equals(manifest.name()), MANIFEST, "itself", manifest.name());
    String algorithm =
        Children.only(entry, DS, "DigestMethod")
            .map(method -> method.getAttributeNS(null, "Algorithm"))
            .orElse("");
    Optional<Text> against = AlgorithmPolicy.againstDigest(algorithm, provedBy);
    require(against.isEmpty(), MANIFEST, "algorithm", manifest.name(), against.orElse(Text.none()));
    byte[] stated =
        base64(Children.only(entry, DS, "DigestValue").map(Element::getTextContent).orElse(""));
    boolean fits = MessageDigest.isEqual(stated, digest(algorithm, file.bytes()));
    require(fits, MANIFEST_DIGEST, "altered", file.name(), manifest.name());
    return file.name();
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    String name = AlgorithmPolicy.digestName(algorithm).orElseThrow();
    try {
      return MessageDigest.getInstance(name).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("The platform has no " + name, e);
    }
  }
}
