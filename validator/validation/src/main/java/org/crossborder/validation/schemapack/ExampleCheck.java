// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.xml.validation.Schema;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.RuleResult;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.IntakeOutcome.Refused;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.pack.PackFiles;
import org.crossborder.validation.pack.PackedDocument;
import org.crossborder.validation.rule.RuleSet;
import org.crossborder.validation.schema.SchemaValidation;
import org.crossborder.validation.schematron.RuleFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Checks an example: of its type, valid by its schema, and kept to the rules, within a time. So
 * what takes for ever on a document that its own author chose is found before it is installed.
 */
final class ExampleCheck {
  private final PackFiles files;
  private final Defects defects;
  private final Deadline deadline;

  ExampleCheck(PackFiles files, Defects defects, Deadline deadline) {
    this.files = files;
    this.defects = defects;
    this.deadline = deadline;
  }

  void check(PackedDocument document, String path, @Nullable Schema schema, List<RuleSet> rules) {
    IntakeOutcome outcome = new Intake(IntakeLimits.DEFAULT).read(files.read(path).orElseThrow());
    if (outcome instanceof Refused refused) {
      refused.findings().forEach(finding -> add(path, finding));
      return;
    }
    XmlTree tree = ((Accepted) outcome).tree();
    if (!isOf(document, tree)) {
      Location at = tree.locate(tree.root());
      String says = "The example is not of the type %s.".formatted(document.type().id());
      defects.add(new PackDefect(path, at.line(), at.column(), says));
      return;
    }
    try {
      deadline.run(() -> findings(tree, schema, rules)).forEach(finding -> add(path, finding));
    } catch (TimeoutException e) {
      String says = "To check this example takes more than %s seconds.";
      defects.add(PackDefect.of(path, says.formatted(deadline.time().toSeconds())));
    } catch (IllegalStateException e) {
      defects.add(PackDefect.of(path, "A rule breaks off on it: " + why(e)));
    }
  }

  private static String why(IllegalStateException e) {
    if (e.getCause() instanceof RuleFailedException failed) {
      return String.valueOf(failed.getMessage());
    }
    if (e.getCause() instanceof StackOverflowError) {
      return "it calls itself without end.";
    }
    throw e;
  }

  private static List<Finding> findings(
      XmlTree tree, @Nullable Schema schema, List<RuleSet> rules) {
    List<Finding> findings = new ArrayList<>();
    if (schema != null) {
      findings.addAll(SchemaValidation.findings(tree, schema));
    }
    if (findings.isEmpty()) {
      for (RuleSet set : rules) {
        for (RuleResult result : set.check(tree)) {
          findings.addAll(result.findings());
        }
      }
    }
    return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }

  private static boolean isOf(PackedDocument document, XmlTree tree) {
    return document.type().rootName().equals(tree.root().getLocalName())
        && document.type().namespace().equals(String.valueOf(tree.root().getNamespaceURI()));
  }

  private void add(String file, Finding finding) {
    defects.add(
        new PackDefect(
            file,
            finding.location().line(),
            finding.location().column(),
            finding.ruleId() + ": " + finding.message().in(Language.EN)));
  }
}
