// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.util.List;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.IntakeOutcome.Refused;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.pack.ManifestReader;
import org.crossborder.validation.pack.Pack;
import org.crossborder.validation.pack.PackFiles;
import org.crossborder.validation.schema.PackagedSchemas;
import org.crossborder.validation.schema.SchemaCompiler;
import org.crossborder.validation.schema.SchemaValidation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Checks everything that a pack names, before anything of it is used: first the manifest, then each
 * file, then the examples.
 */
public final class PackCheck {
  private PackCheck() {}

  /**
   * What came of the check.
   *
   * @param pack null if there are defects
   */
  public record Checked(@Nullable Pack pack, List<PackDefect> defects) {
    public Checked {
      defects = List.copyOf(defects);
    }

    /**
     * The pack.
     *
     * @throws PackRefusedException if there are defects
     */
    public Pack orRefused() {
      if (pack == null) {
        throw new PackRefusedException(defects);
      }
      return pack;
    }
  }

  /** A pack of an operator's. */
  public static Checked check(PackFiles files) {
    return check(files, false);
  }

  /**
   * A pack.
   *
   * @param shipped whether the library ships it, so that it may name what is on the class path
   */
  public static Checked check(PackFiles files, boolean shipped) {
    return check(files, shipped, Deadline.USUAL);
  }

  static Checked check(PackFiles files, boolean shipped, Deadline deadline) {
    byte[] bytes = files.read(PackFiles.MANIFEST).orElse(new byte[0]);
    IntakeOutcome outcome = new Intake(IntakeLimits.DEFAULT).read(bytes);
    if (outcome instanceof Refused refused) {
      return new Checked(null, refused.findings().stream().map(PackCheck::defect).toList());
    }
    XmlTree manifest = ((Accepted) outcome).tree();
    List<Finding> invalid = againstSchema(manifest);
    if (!invalid.isEmpty()) {
      return new Checked(null, invalid.stream().map(PackCheck::defect).toList());
    }
    Defects defects = new Defects(manifest);
    new ManifestCheck(manifest.root(), files, shipped, defects).run();
    return defects.list().isEmpty()
        ? contents(manifest, files, defects, deadline)
        : new Checked(null, defects.list());
  }

  private static Checked contents(
      XmlTree manifest, PackFiles files, Defects defects, Deadline deadline) {
    Pack pack = ManifestReader.read(manifest.root(), files);
    new ContentCheck(pack, defects, deadline).run();
    return new Checked(defects.list().isEmpty() ? pack : null, defects.list());
  }

  private static List<Finding> againstSchema(XmlTree manifest) {
    try {
      return SchemaValidation.findings(
          manifest,
          SchemaCompiler.compile(
              List.of(PackagedSchemas.file("pack", "/org/crossborder/validation/pack/pack.xsd"))));
    } catch (SAXException e) {
      throw new IllegalStateException("The schema of manifests cannot be compiled", e);
    }
  }

  private static PackDefect defect(Finding finding) {
    return new PackDefect(
        PackFiles.MANIFEST,
        finding.location().line(),
        finding.location().column(),
        finding.message().in(Language.EN));
  }
}
