// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.checklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.crossborder.conformance.readiness.yaml.MistakenNode;
import org.crossborder.conformance.readiness.yaml.Mistakes;
import org.crossborder.conformance.readiness.yaml.Scalars;
import org.crossborder.conformance.readiness.yaml.Table;
import org.crossborder.conformance.readiness.yaml.YamlText;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the structure of a checklist. Everything that it names has to be there. */
final class ChecklistReading {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");
  private static final Set<String> FORCES = Set.of("S", "E", "M", "-");

  private final Texts texts;
  private final Mistakes mistakes;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Node> ids = new LinkedHashMap<>();
  private final String file;

  ChecklistReading(String file, Texts texts) {
    this.file = file;
    this.texts = texts;
    this.mistakes = new Mistakes(file);
  }

  Checklist read(String yaml, String digest) {
    Node root = YamlText.root(file, yaml);
    List<String> head = new ArrayList<>();
    mistakes.attempt(
        () -> {
          Table table =
              Table.of(root, Set.of("id", "edition", "sources", "articles", "survey", "parts"));
          head.add(id(table.required("id")));
          head.add(table.text("edition"));
          each(table, "sources", this::source);
          each(table, "articles", this::article);
          each(table, "survey", this::group);
          each(table, "parts", this::part);
        });
    mistakes.none();
    texts.none();
    return new Checklist(head.get(0), head.get(1), digest, sources, articles, measures, parts);
  }

  private interface Reader {
    void read(Node node) throws MistakenNode;
  }

  private void each(Table table, String key, Reader reader) throws MistakenNode {
    for (Node node : Table.list(table.required(key))) {
      mistakes.attempt(() -> reader.read(node));
    }
  }

  private void source(Node node) throws MistakenNode {
    Table table = Table.of(node, Set.of("id", "mark", "address"));
    String id = own("source ", table);
    String address = table.optional("address").isPresent() ? table.text("address") : "";
    sources.put(id, new Source(id, mark(table), texts.words("sources/" + id), address));
  }

  private void article(Node node) throws MistakenNode {
    Table table = Table.of(node, Set.of("number", "mark", "force"));
    String number = id(table.required("number"));
    once("article " + number, table.required("number"));
    if (!FORCES.contains(table.text("force"))) {
      throw new MistakenNode(table.required("force"), "The force is one of " + FORCES + ".");
    }
    articles.put(
        number,
        new Article(
            number,
            table.text("force"),
            mark(table),
            texts.words("articles/" + number + "/subject"),
            texts.words("articles/" + number + "/content")));
  }

  private void group(Node node) throws MistakenNode {
    Table table = Table.of(node, Set.of("group", "wto", "measures"));
    String group = id(table.required("group"));
    String wto = table.optional("wto").isPresent() ? table.text("wto") : "";
    for (Node written : Table.list(table.required("measures"))) {
      Table measure = Table.of(written, Set.of("id", "mark"));
      String id = own("measure ", measure);
      measures.put(
          id,
          new Measure(
              id,
              mark(measure),
              texts.words("groups/" + group),
              texts.words("measures/" + id),
              wto));
    }
  }

  private void part(Node node) throws MistakenNode {
    Table table = Table.of(node, Set.of("id", "sections"));
    String id = own("part ", table);
    List<Section> sections = new ArrayList<>();
    each(table, "sections", written -> sections.add(section(written)));
    parts.add(new Part(id, texts.words("parts/" + id), sections));
  }

  private Section section(Node node) throws MistakenNode {
    Table table = Table.of(node, Set.of("id", "mark", "questions"));
    String id = own("section ", table);
    List<Question> questions = new ArrayList<>();
    each(table, "questions", written -> questions.add(question(id, written)));
    return new Section(id, mark(table), texts.words("sections/" + id), questions);
  }

  private static final Set<String> QUESTION =
      Set.of(
          "id", "mark", "scope", "scale", "aspects", "articles", "measures", "sources", "modules");

  private Question question(String section, Node node) throws MistakenNode {
    Table table = Table.of(node, QUESTION);
    String id = own("question ", table);
    if (!id.startsWith(section + ".")) {
      throw new MistakenNode(
          table.required("id"), "A question of section " + section + " begins with its number.");
    }
    Scale scale =
        table.optional("scale").isPresent()
            ? Scalars.constant(table.required("scale"), Scale.class)
            : Scale.CHOICE;
    String name = "questions/" + id;
    return new Question(
        id,
        mark(table),
        Scalars.constant(table.required("scope"), Scope.class),
        scale,
        aspects(table),
        texts.words(name + "/ask"),
        scale == Scale.CHOICE ? texts.words(name + "/partly") : null,
        texts.words(name + "/practice"),
        known(table, "articles", articles),
        known(table, "measures", measures),
        known(table, "sources", sources),
        Scalars.texts(table.listOf("modules")));
  }

  private static List<Aspect> aspects(Table table) throws MistakenNode {
    List<Aspect> aspects = new ArrayList<>();
    for (Node node : Table.list(table.required("aspects"))) {
      aspects.add(Scalars.constant(node, Aspect.class));
    }
    if (aspects.isEmpty() || aspects.stream().distinct().count() < aspects.size()) {
      throw new MistakenNode(table.required("aspects"), "Law, practice or both, each once.");
    }
    return aspects;
  }

  private List<String> known(Table table, String key, Map<String, ?> there) throws MistakenNode {
    List<String> named = new ArrayList<>();
    for (Node node : table.listOf(key)) {
      String id = Scalars.text(node);
      if (there.containsKey(id)) {
        named.add(id);
      } else {
        mistakes.add(node, "Nothing called " + id + " stands under " + key + " of this file.");
      }
    }
    return named;
  }

  private String own(String kind, Table table) throws MistakenNode {
    String id = id(table.required("id"));
    once(kind + id, table.required("id"));
    return id;
  }

  private void once(String named, Node node) throws MistakenNode {
    Node first = ids.putIfAbsent(named, node);
    if (first != null) {
      throw new MistakenNode(
          node,
          "There is a %s already, in line %d."
              .formatted(named, first.getStartMark().getLine() + 1));
    }
  }

  private static String id(Node node) throws MistakenNode {
    String id = Scalars.text(node);
    if (!ID.matcher(id).matches()) {
      throw new MistakenNode(node, "An id has letters, digits, dots and hyphens, at most 40.");
    }
    return id;
  }

  private static Mark mark(Table table) throws MistakenNode {
    return Scalars.constant(table.required("mark"), Mark.class);
  }
}
