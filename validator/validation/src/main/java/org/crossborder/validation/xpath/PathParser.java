// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.List;
import org.crossborder.validation.infoset.Infoset;

/** Parses paths and their steps (XPath 3.1, clause 3.3). */
final class PathParser {
  private static final Expr ROOT =
      Expr.of((XPath.One) context -> Node.of(context.node().infoset(), Infoset.DOCUMENT)).ofMore();

  private final Tokens tokens;
  private final XPathCompiler compiler;
  private final PrimaryParser primaries;

  private final Parser parser;

  PathParser(Tokens tokens, XPathCompiler compiler, Parser parser) {
    this.tokens = tokens;
    this.compiler = compiler;
    this.parser = parser;
    this.primaries = new PrimaryParser(tokens, compiler, parser);
  }

  Expr parse() throws UnsupportedXPathException {
    Expr path;
    if (tokens.take("//")) {
      path = join(ROOT, everywhere());
    } else if (tokens.take("/")) {
      path = isStep() ? join(ROOT, step()) : ROOT;
    } else {
      path = step();
    }
    path = new Expr(Path.plain(path.code()), path.maybeNumber(), path.ofName(), path.ofFocus());
    while (tokens.peek().is("/") || tokens.peek().is("//")) {
      path = join(path, tokens.next().is("//") ? everywhere() : step());
    }
    return path;
  }

  private static Expr join(Expr first, Expr second) {
    Expr path = new Expr(Path.of(first.code(), second.code()), false, false, first.ofFocus());
    return second.maybeNumber() ? path.orNumber() : path;
  }

  private boolean isStep() {
    Token next = tokens.peek();
    return next.kind() == Token.Kind.NAME
        || next.is("*")
        || next.is("@")
        || next.is(".")
        || next.is("..")
        || next.is("(");
  }

  /** What follows two slashes: a step, or names to choose from in brackets. */
  private Expr everywhere() throws UnsupportedXPathException {
    AxisStep step;
    if (tokens.take("(")) {
      NodeTest test = nodeTest(tokens.next());
      while (tokens.take("|")) {
        test = new NodeTest.Either(test, nodeTest(tokens.next()));
      }
      tokens.require(")");
      step = new AxisStep(Axis.CHILD, test, List.of());
    } else if (isAxisStep()) {
      step = plainStep();
    } else {
      throw new UnsupportedXPathException("// before " + tokens.peek().text());
    }
    return expr(predicates(step).everywhere());
  }

  private Expr step() throws UnsupportedXPathException {
    return isAxisStep() ? expr(predicates(plainStep())) : primaries.parse();
  }

  private boolean isAxisStep() {
    Token next = tokens.peek();
    if (next.is("@") || next.is("..") || next.is("*")) {
      return true;
    }
    boolean call = tokens.peek(1).is("(") || tokens.peek(1).is("{");
    return next.kind() == Token.Kind.NAME && (!call || isKindTest(next.text()));
  }

  private static boolean isKindTest(String name) {
    return name.equals("text") || name.equals("node") || name.equals("element");
  }

  private AxisStep plainStep() throws UnsupportedXPathException {
    if (tokens.take("..")) {
      return new AxisStep(Axis.PARENT, NodeTest.ANY, List.of());
    }
    Axis axis = tokens.take("@") ? Axis.ATTRIBUTE : axis();
    return new AxisStep(axis, nodeTest(tokens.next()), List.of());
  }

  private Axis axis() throws UnsupportedXPathException {
    if (!tokens.peek(1).is("::")) {
      return Axis.CHILD;
    }
    String name = tokens.next().text();
    tokens.require("::");
    return switch (name) {
      case "self" -> Axis.SELF;
      case "child" -> Axis.CHILD;
      case "descendant" -> Axis.DESCENDANT;
      case "descendant-or-self" -> Axis.DESCENDANT_OR_SELF;
      case "parent" -> Axis.PARENT;
      case "ancestor" -> Axis.ANCESTOR;
      case "following-sibling" -> Axis.FOLLOWING_SIBLING;
      case "preceding-sibling" -> Axis.PRECEDING_SIBLING;
      case "attribute" -> Axis.ATTRIBUTE;
      default -> throw new UnsupportedXPathException("the axis " + name);
    };
  }

  private NodeTest nodeTest(Token token) throws UnsupportedXPathException {
    if (token.is("*")) {
      return NodeTest.NAMED;
    }
    if (token.kind() != Token.Kind.NAME) {
      throw new UnsupportedXPathException(token.text() + " in place of a step");
    }
    if (tokens.peek().is("(")) {
      return kindTest(token.text());
    }
    return token.text().endsWith(":*")
        ? new NodeTest.OfNamespace(
            compiler.uri(token.text().substring(0, token.text().length() - 2)))
        : new NodeTest.Named(compiler.code(token.text()));
  }

  private NodeTest kindTest(String name) throws UnsupportedXPathException {
    tokens.require("(");
    tokens.require(")");
    return switch (name) {
      case "node" -> NodeTest.ANY;
      case "text" -> NodeTest.TEXT;
      case "element" -> NodeTest.NAMED;
      default -> throw new UnsupportedXPathException(name + "()");
    };
  }

  private AxisStep predicates(AxisStep plain) throws UnsupportedXPathException {
    AxisStep step = plain;
    while (tokens.take("[")) {
      step = step.where(parser.expression());
      tokens.require("]");
    }
    return step;
  }

  private static Expr expr(AxisStep step) {
    boolean ofName =
        step.axis() == Axis.SELF && step.predicates().isEmpty() && step.test() != NodeTest.TEXT;
    return new Expr(step, false, ofName, false);
  }
}
