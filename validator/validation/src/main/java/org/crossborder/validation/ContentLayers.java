// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.Layer.CODE_LISTS;
import static org.crossborder.validation.finding.Layer.SCHEMA;

import java.util.List;
import java.util.function.Supplier;
import org.crossborder.validation.Received.Subject;
import org.crossborder.validation.codelist.CodeListLayer;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.rule.BusinessRuleLayer;
import org.crossborder.validation.rule.RuleSets;
import org.crossborder.validation.schema.SchemaLayer;

/** The layers that read a document's content: schema, code lists, business rules; thread-safe. */
final class ContentLayers {
  private final Packs packs;
  private final SchemaLayer schema;
  private final CodeListLayer codeLists;
  private final BusinessRuleLayer businessRules;

  private ContentLayers(Packs packs, SchemaLayer schema) {
    this.packs = packs;
    this.schema = schema;
    this.codeLists = new CodeListLayer(packs.codeLists());
    this.businessRules = new BusinessRuleLayer(RuleSets.of(packs));
  }

  static ContentLayers of(Packs packs) {
    return new ContentLayers(packs, new SchemaLayer());
  }

  /** The same with other packs; what is compiled stays so. */
  ContentLayers with(Packs others) {
    schema.retain(others.schemas());
    return new ContentLayers(others, schema);
  }

  /** Compiles schemas and rules now. */
  void warmUp() {
    schema.warmUp(packs.schemas());
    businessRules.warmUp();
  }

  /** The three results; without a document in XML of a known type, each is skipped. */
  List<LayerResult> check(Subject subject, ValidationContext context) {
    XmlTree tree = subject.tree();
    DocumentFacts facts = subject.knownFacts();
    if (tree == null || facts == null) {
      return List.of(unread(SCHEMA), unread(CODE_LISTS), unread(BUSINESS_RULES));
    }
    LayerResult valid = schema(tree, facts);
    return List.of(
        valid,
        ifValid(valid, CODE_LISTS, () -> codes(tree, facts, context)),
        ifValid(valid, BUSINESS_RULES, () -> businessRules.check(tree, facts)));
  }

  private LayerResult schema(XmlTree tree, DocumentFacts facts) {
    return packs
        .schema(facts.type())
        .map(file -> EngineRun.of(SCHEMA, () -> schema.check(tree, facts, file)).result())
        .orElseGet(() -> LayerResult.skipped(SCHEMA, LayerText.of("schema-unknown")));
  }

  private LayerResult codes(XmlTree tree, DocumentFacts facts, ValidationContext context) {
    return codeLists.check(tree, packs.codes(facts.type()), facts.issued().orElseGet(context::day));
  }

  private static LayerResult ifValid(LayerResult valid, Layer layer, Supplier<LayerResult> engine) {
    return valid.status() == LayerStatus.VALID || valid.status() == LayerStatus.SKIPPED
        ? EngineRun.of(layer, engine).result()
        : LayerResult.skipped(layer, LayerText.of("no-schema"));
  }

  private static LayerResult unread(Layer layer) {
    return LayerResult.skipped(layer, Reception.text("not-read"));
  }
}
