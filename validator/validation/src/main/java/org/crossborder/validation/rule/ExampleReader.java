// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.XdmNode;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.schematron.Defect;
import org.jspecify.annotations.Nullable;

/** Reads the examples that lie beside a rule set. */
final class ExampleReader {
  private static final String NAMESPACE = "urn:crossborder:validation:examples:1";

  private final String file;
  private final List<Defect> defects;
  private final List<Example> examples = new ArrayList<>();

  ExampleReader(String file, List<Defect> defects) {
    this.file = file;
    this.defects = defects;
  }

  List<Example> read(byte[] bytes) {
    IntakeOutcome outcome = new Intake(IntakeLimits.DEFAULT).read(bytes);
    if (outcome instanceof Accepted accepted) {
      XdmNode root = accepted.tree().xdm().getOutermostElement();
      for (XdmNode example : root.children(NAMESPACE, "example")) {
        example(root, example);
      }
      if (examples.isEmpty()) {
        defects.add(Defect.of(file, "There is no example of namespace " + NAMESPACE));
      }
    } else {
      for (Finding finding : ((IntakeOutcome.Refused) outcome).findings()) {
        defects.add(
            new Defect(
                file,
                finding.location().line(),
                finding.location().column(),
                finding.message().toString()));
      }
    }
    return examples;
  }

  private void example(XdmNode root, XdmNode example) {
    String rule = example.attribute("rule");
    String document = example.attribute("document");
    document = document == null ? root.attribute("document") : document;
    String passing = text(example, "passing");
    String failing = text(example, "failing");
    if (rule == null || document == null || passing == null || failing == null) {
      defects.add(
          new Defect(
              file,
              example.getLineNumber(),
              example.getColumnNumber(),
              "An example needs a rule, a document, passing and failing"));
    } else {
      examples.add(
          new Example(rule, URI.create(file).resolve(document).getPath(), passing, failing));
    }
  }

  private static @Nullable String text(XdmNode example, String name) {
    for (XdmNode child : example.children(NAMESPACE, name)) {
      return child.getStringValue();
    }
    return null;
  }
}
