// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crossborder.validation.xpath.Arithmetic.Operator;
import org.crossborder.validation.xpath.Comparisons.Relation;
import org.jspecify.annotations.Nullable;

/** Parses expressions from the loosest operator to the closest (XPath 3.1, annex A.1). */
final class Parser {
  private static final Map<String, Relation> GENERAL =
      Map.of(
          "=",
          Relation.EQ,
          "!=",
          Relation.NE,
          "<",
          Relation.LT,
          "<=",
          Relation.LE,
          ">",
          Relation.GT,
          ">=",
          Relation.GE);
  private static final Map<String, Relation> VALUE =
      Map.of(
          "eq",
          Relation.EQ,
          "ne",
          Relation.NE,
          "lt",
          Relation.LT,
          "le",
          Relation.LE,
          "gt",
          Relation.GT,
          "ge",
          Relation.GE);

  private final Tokens tokens;
  private final XPathCompiler compiler;
  private final PathParser paths;
  private final BindingParser bindings;

  Parser(Tokens tokens, XPathCompiler compiler) {
    this.tokens = tokens;
    this.compiler = compiler;
    this.paths = new PathParser(tokens, compiler, this);
    this.bindings = new BindingParser(tokens, compiler.variables(), this);
  }

  /** Items one after the other. */
  Expr expression() throws UnsupportedXPathException {
    Expr expression = single();
    while (tokens.take(",")) {
      expression = Sequences.concatenation(expression, single());
    }
    return expression;
  }

  Expr single() throws UnsupportedXPathException {
    return bindings.isNext() ? bindings.parse() : or();
  }

  private Expr or() throws UnsupportedXPathException {
    Expr left = and();
    while (tokens.takeWord("or")) {
      left = Logic.or(left, and());
    }
    return left;
  }

  private Expr and() throws UnsupportedXPathException {
    Expr left = comparison();
    while (tokens.takeWord("and")) {
      left = Logic.and(left, comparison());
    }
    return left;
  }

  private Expr comparison() throws UnsupportedXPathException {
    Expr left = strings();
    Token operator = tokens.peek();
    @Nullable Relation general =
        operator.kind() == Token.Kind.SIGN ? GENERAL.get(operator.text()) : null;
    if (general != null) {
      tokens.next();
      return Comparisons.general(general, left, strings());
    }
    @Nullable Relation value =
        operator.kind() == Token.Kind.NAME ? VALUE.get(operator.text()) : null;
    if (value != null) {
      tokens.next();
      return Comparisons.value(value, left, strings());
    }
    return left;
  }

  private Expr strings() throws UnsupportedXPathException {
    Expr left = range();
    while (tokens.take("||")) {
      left = Strings.concatenation(left, range());
    }
    return left;
  }

  private Expr range() throws UnsupportedXPathException {
    Expr left = additive();
    return tokens.takeWord("to") ? Arithmetic.range(left, additive()) : left;
  }

  private Expr additive() throws UnsupportedXPathException {
    Expr left = multiplicative();
    while (tokens.peek().is("+") || tokens.peek().is("-")) {
      Operator operator = tokens.next().is("+") ? Operator.ADD : Operator.SUBTRACT;
      left = Arithmetic.of(operator, left, multiplicative());
    }
    return left;
  }

  private Expr multiplicative() throws UnsupportedXPathException {
    Expr left = union();
    while (tokens.peek().is("*") || tokens.peek().isWord("mod")) {
      Operator operator = tokens.next().is("*") ? Operator.MULTIPLY : Operator.REMAINDER;
      left = Arithmetic.of(operator, left, union());
    }
    return left;
  }

  private Expr union() throws UnsupportedXPathException {
    Expr left = castable();
    while (tokens.take("|")) {
      left = Sequences.union(left, castable());
    }
    return left;
  }

  private Expr castable() throws UnsupportedXPathException {
    Expr value = mapped();
    if (!tokens.takeWord("castable")) {
      return value;
    }
    tokens.requireWord("as");
    return Casts.castable(value, compiler.type(tokens.name()));
  }

  private Expr mapped() throws UnsupportedXPathException {
    Expr left = paths.parse();
    while (tokens.take("!")) {
      left = Sequences.map(left, paths.parse());
    }
    return left;
  }

  /** What stands in brackets that were opened. */
  List<Expr> arguments() throws UnsupportedXPathException {
    List<Expr> arguments = new ArrayList<>();
    if (!tokens.take(")")) {
      do {
        arguments.add(single());
      } while (tokens.take(","));
      tokens.require(")");
    }
    return arguments;
  }
}
