// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;

/** All that a document says, value by value, in its order; signatures left out. */
public final class Values {
  private Values() {}

  /**
   * The values of a document, each with its attributes (units, currencies, schemes) behind it; it
   * need not be valid.
   *
   * @return empty if the bytes are no XML that the validator would read
   */
  public static Optional<List<Leaf>> of(byte[] document) {
    return new Intake(IntakeLimits.DEFAULT).read(document)
            instanceof IntakeOutcome.Accepted accepted
        ? Optional.of(of(accepted.tree().xdm().getOutermostElement()))
        : Optional.empty();
  }

  private static List<Leaf> of(XdmNode root) {
    return Leaves.of(root).stream().map(leaf -> new Leaf(path(leaf, root), value(leaf))).toList();
  }

  private static String path(XdmNode leaf, XdmNode root) {
    List<String> names = new ArrayList<>();
    for (XdmNode node = leaf; !node.equals(root); node = node.getParent()) {
      names.add(0, node.getNodeName().getLocalName());
    }
    return String.join(" / ", names);
  }

  private static String value(XdmNode leaf) {
    String attributes =
        leaf.axisIterator(Axis.ATTRIBUTE).stream()
            .map(XdmNode.class::cast)
            .map(one -> " [" + one.getNodeName().getLocalName() + "=" + one.getStringValue() + "]")
            .sorted()
            .collect(Collectors.joining());
    return leaf.getStringValue().strip() + attributes;
  }
}
