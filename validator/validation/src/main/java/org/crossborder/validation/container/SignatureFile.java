// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.AsicNames.ASIC;
import static org.crossborder.validation.container.AsicNames.DS;
import static org.crossborder.validation.container.ContainerRule.SIGNATURE_FILES;
import static org.crossborder.validation.container.RefusedPackageException.require;

import java.util.List;
import org.crossborder.validation.intake.Children;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.IntakeOutcome.Refused;
import org.crossborder.validation.intake.XmlTree;
import org.w3c.dom.Element;

/** A file in META-INF that is XML: parsed like a document, by the same hardened parser. */
final class SignatureFile {
  private SignatureFile() {}

  static XmlTree parse(PackagedFile file, Intake intake) throws RefusedPackageException {
    IntakeOutcome outcome = intake.read(file.bytes());
    if (outcome instanceof Refused refused) {
      throw new RefusedPackageException(
          SIGNATURE_FILES, "xml", file.name(), refused.findings().get(0).message());
    }
    return ((Accepted) outcome).tree();
  }

  /** {@code asic:XAdESSignatures} with signatures as its children, and none anywhere else. */
  static int requireXades(PackagedFile file, XmlTree tree) throws RefusedPackageException {
    require(
        Children.is(tree.root(), ASIC, "XAdESSignatures"), SIGNATURE_FILES, "root", file.name());
    List<Element> children = Children.of(tree.root());
    require(!children.isEmpty(), SIGNATURE_FILES, "empty", file.name());
    boolean only = children.stream().allMatch(child -> Children.is(child, DS, "Signature"));
    require(only && count(tree) == children.size(), SIGNATURE_FILES, "wrapped", file.name());
    return children.size();
  }

  private static long count(XmlTree tree) {
    return tree.elements().stream()
        .filter(element -> Children.is(element, DS, "Signature"))
        .count();
  }
}
