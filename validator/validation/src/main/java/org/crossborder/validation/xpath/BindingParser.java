// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.List;

/** Parses what binds variables, and conditions: for, let, some, every, if (clauses 3.9 to 3.12). */
final class BindingParser {
  private final Tokens tokens;
  private final Variables variables;
  private final Parser parser;

  BindingParser(Tokens tokens, Variables variables, Parser parser) {
    this.tokens = tokens;
    this.variables = variables;
    this.parser = parser;
  }

  boolean isNext() {
    Token word = tokens.peek();
    Token next = tokens.peek(1);
    return word.isWord("if")
        ? next.is("(")
        : next.is("$")
            && (word.isWord("for")
                || word.isWord("let")
                || word.isWord("some")
                || word.isWord("every"));
  }

  Expr parse() throws UnsupportedXPathException {
    int mark = variables.mark();
    Expr parsed =
        switch (tokens.next().text()) {
          case "for" -> forEach();
          case "let" -> let();
          case "some" -> quantified(true);
          case "every" -> quantified(false);
          default -> either();
        };
    variables.release(mark);
    return parsed;
  }

  private Expr forEach() throws UnsupportedXPathException {
    String name = tokens.variable();
    tokens.requireWord("in");
    Expr in = parser.single();
    int place = variables.declare(name);
    Expr body = tokens.take(",") ? forEach() : returned();
    XPath items = in.code();
    XPath each = body.code();
    XPath code =
        context -> {
          Found found = new Found();
          for (Object item : items.evaluate(context)) {
            context.bind(place, List.of(item));
            found.addAll(each.evaluate(context));
          }
          return found.items();
        };
    return Expr.of(code, in, body).orNumber().ofMore();
  }

  private Expr let() throws UnsupportedXPathException {
    String name = tokens.variable();
    tokens.require(":=");
    Expr value = parser.single();
    int place = variables.declare(name);
    Expr body = tokens.take(",") ? let() : returned();
    XPath bound = value.code();
    XPath then = body.code();
    XPath code =
        context -> {
          context.bind(place, bound.evaluate(context));
          return then.evaluate(context);
        };
    return Expr.of(code, value, body).orNumber().ofMore();
  }

  private Expr returned() throws UnsupportedXPathException {
    tokens.requireWord("return");
    return parser.single();
  }

  private Expr quantified(boolean some) throws UnsupportedXPathException {
    String name = tokens.variable();
    tokens.requireWord("in");
    Expr in = parser.single();
    int place = variables.declare(name);
    tokens.requireWord("satisfies");
    Expr condition = parser.single();
    XPath items = in.code();
    XPath test = condition.code();
    XPath.Condition code =
        context -> {
          for (Object item : items.evaluate(context)) {
            context.bind(place, List.of(item));
            if (test.test(context) == some) {
              return some;
            }
          }
          return !some;
        };
    return Expr.of(code, in, condition).ofMore();
  }

  private Expr either() throws UnsupportedXPathException {
    tokens.require("(");
    Expr condition = parser.expression();
    tokens.require(")");
    tokens.requireWord("then");
    Expr then = parser.single();
    tokens.requireWord("else");
    return Logic.either(condition, then, parser.single());
  }
}
