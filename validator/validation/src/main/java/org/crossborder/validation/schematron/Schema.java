// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/** A schema as it is to be run: its active patterns, abstractions resolved. */
public final class Schema {
  private final String file;
  private final Map<String, String> namespaces;
  private final List<Let> lets;
  private final List<XdmNode> declarations;
  private final List<Pattern> patterns;

  Schema(
      String file,
      Map<String, String> namespaces,
      List<Let> lets,
      List<XdmNode> declarations,
      List<Pattern> patterns) {
    this.file = file;
    this.namespaces = Map.copyOf(namespaces);
    this.lets = List.copyOf(lets);
    this.declarations = List.copyOf(declarations);
    this.patterns = List.copyOf(patterns);
  }

  /** Every assertion, in the order of the schema. */
  public List<Assertion> assertions() {
    return rules().stream().flatMap(rule -> rule.assertions().stream()).toList();
  }

  String file() {
    return file;
  }

  Map<String, String> namespaces() {
    return namespaces;
  }

  List<Let> lets() {
    return lets;
  }

  /** Keys and functions, in the language of the query binding. */
  List<XdmNode> declarations() {
    return declarations;
  }

  List<Pattern> patterns() {
    return patterns;
  }

  /** The places of all expressions. */
  Stream<Place> places() {
    return Stream.of(
            lets.stream().map(Let::value),
            patterns.stream().flatMap(pattern -> pattern.lets().stream()).map(Let::value),
            rules().stream().map(Rule::context),
            rules().stream().flatMap(rule -> rule.lets().stream()).map(Let::value),
            assertions().stream().map(Assertion::test),
            assertions().stream().flatMap(it -> it.message().values().stream()))
        .flatMap(Function.identity())
        .map(Expression::place);
  }

  List<Rule> rules() {
    return patterns.stream().flatMap(pattern -> pattern.rules().stream()).toList();
  }
}
