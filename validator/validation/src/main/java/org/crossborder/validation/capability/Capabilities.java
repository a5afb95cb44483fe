// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.capability;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.crossborder.validation.container.ContainerLimits;
import org.crossborder.validation.container.ContainerType;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.schemapack.LoadedPacks;
import org.crossborder.validation.signature.BaselineLevel;
import org.jspecify.annotations.Nullable;

/**
 * What a validator can do: documents, packs, rule sets, code lists, signatures, reports, languages,
 * limits. Dates are ISO 8601; what is not known is null or empty.
 */
public record Capabilities(
    String engineVersion,
    List<KnownType> documents,
    List<KnownPack> packs,
    List<RefusedPack> refusedPacks,
    List<KnownRuleSet> ruleSets,
    List<KnownCodeList> codeLists,
    Signatures signatures,
    List<String> reportFormats,
    List<String> languages,
    Limits limits) {

  /**
   * A document type.
   *
   * @param names by language
   * @param from first day of issue of the documents that it is switched on for; null for every day
   */
  public record KnownType(
      String id,
      Map<String, String> names,
      String untdid1001,
      String documentClass,
      String namespace,
      String root,
      String schema,
      List<String> versions,
      String pack,
      List<String> ruleSets,
      List<String> codeLists,
      boolean example,
      @Nullable String from,
      @Nullable String to) {}

  /**
   * A pack.
   *
   * @param shipped whether the validator ships it
   */
  public record KnownPack(
      String id,
      String version,
      Map<String, String> titles,
      String validFrom,
      @Nullable String validTo,
      boolean shipped,
      @Nullable String from,
      @Nullable String to) {}

  /** A pack that is switched on and not used, and why. */
  public record RefusedPack(String id, String version, String reason) {}

  /** One edition of a rule set. */
  public record KnownRuleSet(
      String id, String validFrom, @Nullable String validTo, String pack, int rules) {}

  /**
   * One edition of a code list.
   *
   * @param complete whether a code that it lacks is wrong
   */
  public record KnownCodeList(
      String id,
      String name,
      String edition,
      String validFrom,
      @Nullable String validTo,
      String source,
      int codes,
      boolean complete) {}

  /** Signatures that are validated, by format, and the baseline levels. */
  public record Signatures(List<String> formats, List<String> containers, List<String> levels) {
    static Signatures supported() {
      return new Signatures(
          List.of("XAdES", "CAdES", "PAdES", "XML-DSig"),
          Arrays.stream(ContainerType.values()).map(ContainerType::title).toList(),
          Arrays.stream(BaselineLevel.values()).map(level -> "B-" + level).toList());
    }
  }

  /** What a document or a container may have at most. */
  public record Limits(IntakeLimits document, ContainerLimits container) {}

  /**
   * What a validator with these packs and limits can do.
   *
   * @param reportFormats what the program around it writes
   */
  public static Capabilities of(
      String engineVersion, LoadedPacks loaded, IntakeLimits limits, List<String> reportFormats) {
    Inventory inventory = new Inventory(loaded.packs());
    return new Capabilities(
        engineVersion,
        inventory.documents(),
        inventory.packs(),
        loaded.refused().stream()
            .map(
                refused ->
                    new RefusedPack(
                        refused.id().name(), refused.id().version(), refused.sentence()))
            .toList(),
        inventory.ruleSets(),
        inventory.codeLists(),
        Signatures.supported(),
        reportFormats,
        Arrays.stream(Language.values()).map(Language::tag).toList(),
        new Limits(limits, ContainerLimits.within(limits)));
  }
}
