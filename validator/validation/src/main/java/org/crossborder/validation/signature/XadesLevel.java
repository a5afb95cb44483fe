// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.XADES;
import static org.crossborder.validation.signature.SignatureNames.XADES_141;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The baseline levels above B (ETSI EN 319 132-1, clause 6). Their properties are unsigned, and
 * nothing here evaluates them: that they are present is said, and proves nothing.
 */
public enum XadesLevel {
  T("a signature time-stamp", XADES, "SignatureTimeStamp"),
  LT("revocation data", XADES, "RevocationValues"),
  LTA("an archive time-stamp", XADES_141, "ArchiveTimeStamp");

  private final String content;
  private final String namespace;
  private final String property;

  XadesLevel(String content, String namespace, String property) {
    this.content = content;
    this.namespace = namespace;
    this.property = property;
  }

  /** The levels whose properties a signature carries, in order. */
  static List<XadesLevel> presentIn(SignatureElements elements) {
    Optional<Element> unsigned =
        Optional.ofNullable(elements.signedProperties())
            .map(signed -> (Element) signed.getParentNode())
            .flatMap(qualifying -> Children.first(qualifying, XADES, "UnsignedProperties"))
            .flatMap(each -> Children.first(each, XADES, "UnsignedSignatureProperties"));
    return unsigned.stream()
        .flatMap(
            properties -> List.of(values()).stream().filter(level -> level.isPresentIn(properties)))
        .toList();
  }

  /** What is present for this level, in words. */
  public String content() {
    return content;
  }

  private boolean isPresentIn(Element unsigned) {
    return Children.first(unsigned, namespace, property).isPresent();
  }
}
