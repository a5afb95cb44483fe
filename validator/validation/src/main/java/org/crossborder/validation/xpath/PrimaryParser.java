// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parses literals, variables, calls, maps and functions, with predicates (clauses 3.1 and 3.2). */
final class PrimaryParser {
  private final Tokens tokens;
  private final XPathCompiler compiler;
  private final Parser parser;

  PrimaryParser(Tokens tokens, XPathCompiler compiler, Parser parser) {
    this.tokens = tokens;
    this.compiler = compiler;
    this.parser = parser;
  }

  Expr parse() throws UnsupportedXPathException {
    Expr primary = primary();
    while (tokens.peek().is("[") || tokens.peek().is("(")) {
      if (tokens.take("[")) {
        primary = Filter.of(primary, parser.expression());
        tokens.require("]");
      } else {
        tokens.require("(");
        primary = Calls.of(primary, parser.arguments());
      }
    }
    return primary;
  }

  private Expr primary() throws UnsupportedXPathException {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case STRING -> constant(tokens.next().text());
      case NUMBER -> number(tokens.next().text());
      case NAME -> named();
      default -> sign();
    };
  }

  private static Expr constant(Object value) {
    return Expr.of(new Constant(List.of(value)));
  }

  private static Expr number(String digits) throws UnsupportedXPathException {
    if (digits.length() > 15) {
      throw new UnsupportedXPathException("the number " + digits);
    }
    return digits.indexOf('.') < 0
        ? constant(Long.parseLong(digits)).orNumber()
        : constant(new BigDecimal(digits.endsWith(".") ? digits + "0" : digits)).orNumber();
  }

  private Expr sign() throws UnsupportedXPathException {
    if (tokens.take(".")) {
      XPath.One code = Context::item;
      return Expr.of(code).orNumber().ofMore();
    }
    if (tokens.peek().is("$")) {
      int place = compiler.variables().place(tokens.variable());
      return Expr.of(context -> context.value(place)).orNumber().ofMore();
    }
    tokens.require("(");
    if (tokens.take(")")) {
      return Expr.of(context -> Values.EMPTY);
    }
    Expr inner = parser.expression();
    tokens.require(")");
    return inner;
  }

  private Expr named() throws UnsupportedXPathException {
    String name = tokens.next().text();
    if (name.equals("map") && tokens.take("{")) {
      return map();
    }
    tokens.require("(");
    if (name.equals("function")) {
      return function();
    }
    List<Expr> arguments = parser.arguments();
    return name.indexOf(':') < 0
        ? Functions.of(name, arguments)
        : Casts.constructor(compiler.type(name), arguments);
  }

  /** Keys are literal strings, values literal numbers or strings. */
  private Expr map() throws UnsupportedXPathException {
    Map<String, Object> entries = new LinkedHashMap<>();
    do {
      Token key = tokens.next();
      tokens.require(":");
      Token value = tokens.next();
      if (key.kind() != Token.Kind.STRING
          || value.kind() != Token.Kind.NUMBER
          || entries.put(key.text(), new BigDecimal(value.text())) != null) {
        throw new UnsupportedXPathException("a map of other things than strings to decimals");
      }
      if (value.text().indexOf('.') < 0) {
        throw new UnsupportedXPathException("a map to integers");
      }
    } while (tokens.take(","));
    tokens.require("}");
    return constant(new Calls.StringMap(Map.copyOf(entries))).ofMore();
  }

  private Expr function() throws UnsupportedXPathException {
    int mark = compiler.variables().mark();
    List<Integer> places = new ArrayList<>();
    do {
      places.add(compiler.variables().declare(tokens.variable()));
    } while (tokens.take(","));
    tokens.require(")");
    tokens.require("{");
    Expr body = parser.expression();
    tokens.require("}");
    compiler.variables().release(mark);
    return constant(new Calls.Inline(List.copyOf(places), body.code())).ofMore();
  }
}
