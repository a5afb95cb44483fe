// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XmlProcessingError;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.Xdm;
import org.crossborder.validation.schematron.Compilation.Done;
import org.crossborder.validation.schematron.Compilation.Refused;
import org.xml.sax.InputSource;

/**
 * Compiles ISO Schematron with the query bindings xslt2 and xslt3: schema, ns, let, phase, pattern,
 * rule, assert, report, extends, value-of, name, emph, span and dir; abstract patterns and rules;
 * keys and functions of XSLT. Anything else is refused, never passed over.
 */
public final class SchematronCompiler {
  private SchematronCompiler() {}

  /**
   * The schema, read but not yet compiled, or its defects.
   *
   * @param file its path, as defects name it
   * @param bytes its content, which is parsed as warily as a document
   */
  public static Compilation<Schema> read(String file, byte[] bytes) {
    IntakeOutcome outcome = new Intake(IntakeLimits.DEFAULT).read(bytes);
    return outcome instanceof Accepted accepted
        ? read(file, accepted.tree().xdm().getOutermostElement())
        : new Refused<>(
            ((IntakeOutcome.Refused) outcome)
                .findings().stream().map(finding -> defect(file, finding)).toList());
  }

  private static Compilation<Schema> read(String file, XdmNode root) {
    Defects defects = new Defects(file);
    if (!Names.schematron(root).equals("schema")) {
      defects.add(root, "The root element is no schema of ISO Schematron");
      return new Refused<>(defects.list());
    }
    Schema schema = new SchemaReader(root, defects).read();
    return defects.isEmpty() ? new Done<>(schema) : new Refused<>(defects.list());
  }

  /** The schema, ready to run, or the defects of its expressions. */
  public static Compilation<CompiledSchema> compile(Schema schema) {
    XsltCompiler compiler = Xdm.processor().newXsltCompiler();
    List<XmlProcessingError> errors = new ArrayList<>();
    compiler.setErrorList(errors);
    try {
      XsltExecutable executable =
          compiler.compile(
              new SAXSource(new StylesheetReader(schema), new InputSource(schema.file())));
      return new Done<>(new CompiledSchema(schema, executable));
    } catch (SaxonApiException e) {
      List<Defect> defects =
          errors.stream()
              .filter(error -> !error.isWarning())
              .map(error -> defect(schema, error))
              .toList();
      return new Refused<>(
          defects.isEmpty()
              ? List.of(Defect.of(schema.file(), String.valueOf(e.getMessage())))
              : defects);
    }
  }

  /** Saxon knows the column of most errors; of the others the line has seldom two expressions. */
  private static Defect defect(Schema schema, XmlProcessingError error) {
    int line = error.getLocation().getLineNumber();
    int column = error.getLocation().getColumnNumber();
    return new Defect(
        schema.file(),
        Math.max(0, line),
        column > 0
            ? column
            : schema
                .places()
                .filter(at -> at.line() == line)
                .mapToInt(Place::column)
                .min()
                .orElse(0),
        error.getMessage());
  }

  private static Defect defect(String file, Finding finding) {
    return new Defect(
        file, finding.location().line(), finding.location().column(), finding.message().toString());
  }
}
