// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.pack;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crossborder.validation.codelist.CodeBinding;
import org.crossborder.validation.codelist.CodeBindings;
import org.crossborder.validation.document.DocumentClass;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.document.Fact;
import org.crossborder.validation.document.FactPaths;
import org.crossborder.validation.document.KnownDocument;
import org.crossborder.validation.edition.Coordinates;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.schema.PackagedSchemas;
import org.crossborder.validation.schema.SchemaFile;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads a manifest that follows its schema. */
public final class ManifestReader {
  private static final Map<String, Fact> FACTS =
      Map.of(
          "version", Fact.VERSION,
          "number", Fact.NUMBER,
          "issueDate", Fact.ISSUE_DATE,
          "issuerName", Fact.ISSUER_NAME,
          "issuerCountry", Fact.ISSUER_COUNTRY,
          "destinationCountry", Fact.DESTINATION_COUNTRY);

  private final PackFiles files;
  private final CodeListReader lists;

  private ManifestReader(PackFiles files) {
    this.files = files;
    this.lists = new CodeListReader(files);
  }

  /** A pack that the library ships; it was checked when the library was built. */
  static Pack read(PackFiles files) {
    byte[] manifest = files.read(PackFiles.MANIFEST).orElseThrow();
    IntakeOutcome outcome = new Intake(IntakeLimits.DEFAULT).read(manifest);
    if (outcome instanceof IntakeOutcome.Accepted accepted) {
      return read(accepted.tree().root(), files);
    }
    throw new IllegalStateException(files + " has a broken manifest: " + outcome);
  }

  /**
   * The pack that a manifest describes.
   *
   * @param root the manifest, which has to follow its schema, and to name what there is
   */
  public static Pack read(Element root, PackFiles files) {
    return new ManifestReader(files).pack(root);
  }

  private Pack pack(Element root) {
    List<CodeBinding> common = codes(root);
    return new Pack(
        coordinates(root),
        Manifest.text(root, "title"),
        Manifest.validity(root),
        Manifest.children(root, "ruleSet").stream().map(ManifestReader::ruleSet).toList(),
        Manifest.children(root, "codeList").stream().map(lists::read).toList(),
        Manifest.children(root, "documentType").stream()
            .map(element -> document(element, common))
            .toList(),
        files);
  }

  private static Coordinates coordinates(Element root) {
    return new Coordinates(root.getAttribute("id"), root.getAttribute("version"));
  }

  private static RuleSetFile ruleSet(Element element) {
    return new RuleSetFile(
        Coordinates.parse(element.getAttribute("id")),
        Manifest.validity(element),
        element.getAttribute("file"));
  }

  private PackedDocument document(Element element, List<CodeBinding> common) {
    SchemaFile schema = schema(element);
    return new PackedDocument(
        new KnownDocument(type(element, schema), facts(element), when(element)),
        schema,
        Manifest.values(element, "rules", "set"),
        new CodeBindings(Stream.concat(common.stream(), codes(element).stream()).toList()),
        Manifest.values(element, "example", "file"));
  }

  private static DocumentType type(Element element, @Nullable SchemaFile schema) {
    Element root = Manifest.children(element, "root").get(0);
    return new DocumentType(
        element.getAttribute("id"),
        Manifest.text(element, "name"),
        element.getAttribute("untdid1001"),
        DocumentClass.valueOf(element.getAttribute("class")),
        root.getAttribute("name"),
        root.getAttribute("namespace"),
        schema == null ? "" : schema.name(),
        Manifest.values(element, "version", "known").stream()
            .flatMap(known -> Stream.of(known.strip().split("\\s+")))
            .toList(),
        coordinates(element.getOwnerDocument().getDocumentElement()));
  }

  private static String when(Element element) {
    return Manifest.children(element, "root").get(0).getAttribute("when");
  }

  private static FactPaths facts(Element element) {
    Map<Fact, List<String>> paths = new EnumMap<>(Fact.class);
    FACTS.forEach(
        (name, fact) -> {
          List<String> alternatives = Manifest.values(element, name, "path");
          if (!alternatives.isEmpty()) {
            paths.put(fact, alternatives);
          }
        });
    return new FactPaths(Manifest.namespaces(element), paths);
  }

  private @Nullable SchemaFile schema(Element element) {
    return Manifest.children(element, "schema").stream()
        .map(
            schema ->
                schema.hasAttribute("packaged")
                    ? PackagedSchemas.file(
                        schema.getAttribute("name"), schema.getAttribute("packaged"))
                    : new SchemaFile(
                        schema.getAttribute("name"),
                        path -> files.read(path.substring(1)),
                        "/" + schema.getAttribute("file")))
        .findFirst()
        .orElse(null);
  }

  private static List<CodeBinding> codes(Element element) {
    return Manifest.children(element, "codes").stream()
        .map(
            codes ->
                new CodeBinding(
                    codes.getAttribute("rule"),
                    codes.getAttribute("list"),
                    codes.getAttribute("path"),
                    Manifest.namespaces(codes)))
        .toList();
  }
}
