// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.capability;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crossborder.validation.capability.Capabilities.KnownCodeList;
import org.crossborder.validation.capability.Capabilities.KnownPack;
import org.crossborder.validation.capability.Capabilities.KnownRuleSet;
import org.crossborder.validation.capability.Capabilities.KnownType;
import org.crossborder.validation.codelist.CodeBinding;
import org.crossborder.validation.codelist.CodeList;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.edition.Validity;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.pack.Pack;
import org.crossborder.validation.pack.PackedDocument;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.pack.Packs.SwitchedOn;
import org.crossborder.validation.rule.RuleSets;
import org.jspecify.annotations.Nullable;

/** Counts up what packs bring along. */
public final class Inventory {
  private final Packs packs;

  public Inventory(Packs packs) {
    this.packs = packs;
  }

  /** The document types. */
  public List<KnownType> documents() {
    return packs.switchedOn().stream()
        .flatMap(on -> on.pack().documents().stream().map(document -> type(document, on.during())))
        .toList();
  }

  /** The packs. */
  public List<KnownPack> packs() {
    return packs.switchedOn().stream().map(Inventory::pack).toList();
  }

  /** The rule sets; reads them. */
  public List<KnownRuleSet> ruleSets() {
    return RuleSets.of(packs).all().stream()
        .map(
            set ->
                new KnownRuleSet(
                    set.coordinates().toString(),
                    set.validity().from().toString(),
                    date(set.validity().to()),
                    packOf(set.file(), set.coordinates().toString()),
                    set.rules().size()))
        .toList();
  }

  /** The code lists; reads them. */
  public List<KnownCodeList> codeLists() {
    return packs.codeLists().all().stream().map(Inventory::codeList).toList();
  }

  private String packOf(String file, String ruleSet) {
    return packs.all().stream()
        .filter(
            pack ->
                pack.ruleSets().stream()
                    .anyMatch(
                        set -> set.file().equals(file) && set.id().toString().equals(ruleSet)))
        .map(pack -> pack.id().toString())
        .findFirst()
        .orElse("");
  }

  private static KnownType type(PackedDocument document, Validity during) {
    DocumentType type = document.type();
    return new KnownType(
        type.id(),
        texts(type.name()),
        type.untdid(),
        type.documentClass().name(),
        type.namespace(),
        type.rootName(),
        type.schema(),
        type.versions(),
        type.pack().toString(),
        document.ruleSets(),
        document.codes().all().stream().map(CodeBinding::list).distinct().toList(),
        !document.examples().isEmpty(),
        during.equals(Validity.ALWAYS) ? null : date(during.from()),
        date(during.to()));
  }

  private static KnownPack pack(SwitchedOn on) {
    Pack pack = on.pack();
    boolean always = on.during().equals(Validity.ALWAYS);
    return new KnownPack(
        pack.id().name(),
        pack.id().version(),
        texts(pack.title()),
        pack.validity().from().toString(),
        date(pack.validity().to()),
        Packs.builtIn().all().contains(pack),
        always ? null : date(on.during().from()),
        date(on.during().to()));
  }

  private static KnownCodeList codeList(CodeList list) {
    return new KnownCodeList(
        list.id(),
        list.name(),
        list.edition(),
        list.validity().from().toString(),
        date(list.validity().to()),
        list.source(),
        list.codes().size(),
        list.shape().complete());
  }

  private static Map<String, String> texts(Text text) {
    Map<String, String> texts = new LinkedHashMap<>();
    Stream.of(Language.values()).forEach(language -> texts.put(language.code(), text.in(language)));
    return texts;
  }

  private static @Nullable String date(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
