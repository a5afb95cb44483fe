// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.section;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.answer.Confidence;
import org.crossborder.conformance.readiness.answer.Evidence;
import org.crossborder.conformance.readiness.answer.Reply;
import org.crossborder.conformance.readiness.checklist.Aspect;
import org.crossborder.conformance.readiness.checklist.Checklist;
import org.crossborder.conformance.readiness.checklist.Question;
import org.crossborder.conformance.readiness.yaml.MistakenNode;
import org.crossborder.conformance.readiness.yaml.Mistakes;
import org.crossborder.conformance.readiness.yaml.Scalars;
import org.crossborder.conformance.readiness.yaml.Table;
import org.crossborder.conformance.readiness.yaml.YamlText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A section that was answered offline.
 *
 * @param answers by key, in the order of the file
 */
public record SectionFile(Map<AnswerKey, Offline> answers) {
  private static final Set<String> ANSWER =
      Set.of(
          "question",
          "agency",
          "aspect",
          "version",
          "reply",
          "text",
          "confidence",
          "respondent",
          "reviewer",
          "comment",
          "expires",
          "evidence");
  private static final Set<String> EVIDENCE =
      Set.of(
          "citation",
          "kept",
          "name",
          "size",
          "metric",
          "gateway",
          "value",
          "at",
          "module",
          "expires");

  /**
   * An answer of the file.
   *
   * @param version from which it was exported
   * @param answer null if it says none
   */
  public record Offline(int version, @Nullable Answer answer) {}

  /**
   * Reads a file.
   *
   * @param file its name, for mistakes
   * @throws org.crossborder.conformance.readiness.yaml.MistakenFileException with the line of every
   *     mistake
   */
  public static SectionFile read(String file, String yaml, Checklist checklist) {
    Mistakes mistakes = new Mistakes(file);
    Map<AnswerKey, Offline> answers = new LinkedHashMap<>();
    Node root = YamlText.root(file, yaml);
    mistakes.attempt(
        () -> {
          Table table = Table.of(root, Set.of("section", "edition", "answers"));
          if (!table.text("edition").equals(checklist.edition())) {
            throw new MistakenNode(
                table.required("edition"),
                "The file answers another edition; here it is " + checklist.edition() + ".");
          }
          for (Node node : Table.list(table.required("answers"))) {
            mistakes.attempt(() -> answer(node, checklist, answers));
          }
        });
    mistakes.none();
    return new SectionFile(answers);
  }

  private static void answer(Node node, Checklist checklist, Map<AnswerKey, Offline> answers)
      throws MistakenNode {
    Table table = Table.of(node, ANSWER);
    Question question =
        checklist
            .question(table.text("question"))
            .orElseThrow(() -> new MistakenNode(node, "The checklist has no such question."));
    AnswerKey key = key(table, question);
    if (answers.containsKey(key)) {
      throw new MistakenNode(node, key + " is answered twice.");
    }
    int version = Scalars.number(table.required("version"));
    Node written = table.required("reply");
    if (Scalars.textOrEmpty(written).isEmpty()) {
      answers.put(key, new Offline(version, null));
      return;
    }
    Reply reply = Scalars.constant(written, Reply.class);
    if (!question.scale().replies().contains(reply)) {
      throw new MistakenNode(
          written,
          "Replies to this question are "
              + question.scale().replies().stream().map(Scalars::name).toList()
              + ".");
    }
    answers.put(key, new Offline(version, answer(node, table, reply)));
  }

  private static AnswerKey key(Table table, Question question) throws MistakenNode {
    Node agency = table.required("agency");
    String id = Scalars.text(agency);
    if (!AnswerKey.isAgencyId(id)) {
      throw new MistakenNode(agency, "No id of an agency: " + id);
    }
    AnswerKey key =
        new AnswerKey(question.id(), id, Scalars.constant(table.required("aspect"), Aspect.class));
    if (!key.fits(question)) {
      throw new MistakenNode(agency, "The question is not asked like this: " + key);
    }
    return key;
  }

  private static Answer answer(Node node, Table table, Reply reply) throws MistakenNode {
    String reviewer = text(table, "reviewer");
    try {
      return new Answer(
          reply,
          text(table, "text"),
          Scalars.constant(table.required("confidence"), Confidence.class),
          text(table, "respondent"),
          reviewer.isEmpty() ? null : reviewer,
          text(table, "comment"),
          date(table),
          evidence(table));
    } catch (IllegalArgumentException e) {
      throw new MistakenNode(node, String.valueOf(e.getMessage()));
    }
  }

  private static List<Evidence> evidence(Table table) throws MistakenNode {
    List<Evidence> evidence = new ArrayList<>();
    for (Node node : table.listOf("evidence")) {
      evidence.add(evidence(node, Table.of(node, EVIDENCE)));
    }
    return evidence;
  }

  private static Evidence evidence(Node node, Table table) throws MistakenNode {
    LocalDate expires = date(table);
    if (table.optional("citation").isPresent()) {
      return new Evidence.Citation(table.text("citation"), expires);
    }
    if (table.optional("module").isPresent()) {
      return new Evidence.ConformanceModule(table.text("module"), expires);
    }
    if (table.optional("kept").isPresent()) {
      return new Evidence.StoredFile(
          table.text("name"), table.text("kept"), Scalars.number(table.required("size")), expires);
    }
    if (table.optional("metric").isPresent()) {
      return new Evidence.GatewayMetric(
          table.text("gateway"),
          table.text("metric"),
          table.text("value"),
          instant(table.required("at")),
          expires);
    }
    throw new MistakenNode(
        node, "Evidence is a citation, a module, a metric, or a file that is kept already.");
  }

  private static Instant instant(Node node) throws MistakenNode {
    try {
      return Instant.parse(Scalars.text(node));
    } catch (DateTimeException e) {
      throw new MistakenNode(node, "A time such as 2026-11-23T12:00:00Z is expected here.");
    }
  }

  private static @Nullable LocalDate date(Table table) throws MistakenNode {
    Optional<Node> node = table.optional("expires");
    return node.isEmpty() || Scalars.textOrEmpty(node.get()).isEmpty()
        ? null
        : Scalars.date(node.get());
  }

  private static String text(Table table, String key) throws MistakenNode {
    Optional<Node> node = table.optional(key);
    return node.isEmpty() ? "" : Scalars.textOrEmpty(node.get());
  }
}
