// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.AsicNames.OPEN_DOCUMENT;
import static org.crossborder.validation.container.ContainerRule.MANIFEST;
import static org.crossborder.validation.container.RefusedPackageException.require;

import java.util.HashSet;
import java.util.Set;
import org.crossborder.validation.intake.Children;
import org.crossborder.validation.intake.XmlTree;
import org.w3c.dom.Element;

/**
 * The manifest that a container with XAdES signatures has (EN 319 162-1, clause 4.4.3.1;
 * OpenDocument 1.2, part 3). It is not signed, so nothing is taken from it; but it must not
 * contradict.
 */
final class OpenDocumentManifest {
  private OpenDocumentManifest() {}

  /** It names files of the container only, and each of its documents. */
  static void check(PackagedFile file, XmlTree tree, Container container)
      throws RefusedPackageException {
    Element root = tree.root();
    require(Children.is(root, OPEN_DOCUMENT, "manifest"), MANIFEST, "root", file.name());
    Set<String> named = new HashSet<>();
    for (Element entry : Children.named(root, OPEN_DOCUMENT, "file-entry")) {
      String path = entry.getAttributeNS(OPEN_DOCUMENT, "full-path");
      boolean folder = path.endsWith("/");
      require(folder || container.file(path).isPresent(), MANIFEST, "missing", file.name(), path);
      require(folder || named.add(path), MANIFEST, "twice", file.name(), path);
    }
    for (PackagedFile data : container.dataFiles()) {
      require(named.contains(data.name()), MANIFEST, "unlisted", file.name(), data.name());
    }
  }
}
