// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.List;
import org.crossborder.validation.infoset.Infoset;

/** The functions that are known here, by name and number of arguments (F&O 3.1). */
final class Functions {
  private static final Expr ITEM = Expr.of((XPath.One) Context::item).ofMore();

  private Functions() {}

  static Expr of(String name, List<Expr> arguments) throws UnsupportedXPathException {
    return switch (arguments.size()) {
      case 0 -> ofNothing(name);
      case 1 -> ofOne(name, arguments.get(0));
      case 2 -> ofTwo(name, arguments.get(0), arguments.get(1));
      case 3 -> ofThree(name, arguments.get(0), arguments.get(1), arguments.get(2));
      default -> throw unknown(name);
    };
  }

  private static Expr ofNothing(String name) throws UnsupportedXPathException {
    return switch (name) {
      case "true" -> Expr.of((XPath.Condition) context -> true);
      case "false" -> Expr.of((XPath.Condition) context -> false);
      case "position" -> focus(context -> (long) context.position());
      case "last" -> focus(context -> (long) context.size());
      case "local-name" -> Expr.of((XPath.One) context -> localName(context.node()));
      case "normalize-space", "string", "string-length" -> ofOne(name, ITEM);
      default -> throw unknown(name);
    };
  }

  private static Expr focus(XPath.One code) {
    return new Expr(code, true, false, true);
  }

  private static Expr ofOne(String name, Expr argument) throws UnsupportedXPathException {
    XPath value = argument.code();
    return switch (name) {
      case "exists" -> condition(value::exists, argument);
      case "empty" -> condition(context -> !value.exists(context), argument);
      case "not" -> condition(context -> !value.test(context), argument);
      case "boolean" -> condition(value::test, argument);
      case "count" -> one(context -> (long) value.evaluate(context).size(), argument).orNumber();
      case "sum" -> one(context -> Sequences.sum(value.evaluate(context)), argument).orNumber();
      case "abs" -> Expr.of(context -> Sequences.abs(value.evaluate(context)), argument).orNumber();
      case "distinct-values" ->
          Expr.of(context -> Sequences.distinct(value.evaluate(context)), argument);
      case "sort" -> Expr.of(context -> Sequences.sort(value.evaluate(context)), argument);
      case "tail" -> Expr.of(context -> tail(value.evaluate(context)), argument).orNumber();
      case "data" -> Expr.of(context -> Values.atoms(value.evaluate(context)), argument).orNumber();
      case "string" -> one(context -> written(value.evaluate(context)), argument);
      case "local-name" -> one(context -> localName(value.evaluate(context)), argument);
      case "string-length" ->
          one(context -> (long) Texts.requireBasic(text(value, context)).length(), argument)
              .orNumber();
      case "normalize-space" ->
          one(context -> Texts.normalizeSpace(text(value, context)), argument);
      case "lower-case" -> one(context -> Texts.lowerCase(text(value, context)), argument);
      case "upper-case" -> one(context -> Texts.upperCase(text(value, context)), argument);
      default -> throw unknown(name);
    };
  }

  private static Expr ofTwo(String name, Expr left, Expr right) throws UnsupportedXPathException {
    XPath a = left.code();
    XPath b = right.code();
    return switch (name) {
      case "contains" -> condition(c -> text(a, c).contains(text(b, c)), left, right);
      case "starts-with" -> condition(c -> text(a, c).startsWith(text(b, c)), left, right);
      case "ends-with" -> condition(c -> text(a, c).endsWith(text(b, c)), left, right);
      case "substring-before" -> one(c -> before(text(a, c), text(b, c)), left, right);
      case "substring-after" -> one(c -> after(text(a, c), text(b, c)), left, right);
      case "string-join" -> one(c -> Strings.join(a.evaluate(c), text(b, c)), left, right);
      case "substring" ->
          one(c -> Texts.substring(text(a, c), whole(b, c), Integer.MAX_VALUE), left, right);
      case "matches" -> Strings.matches(left, right);
      default -> throw unknown(name);
    };
  }

  private static Expr ofThree(String name, Expr first, Expr second, Expr third)
      throws UnsupportedXPathException {
    XPath a = first.code();
    XPath b = second.code();
    XPath c = third.code();
    return switch (name) {
      case "substring" ->
          one(at -> Texts.substring(text(a, at), whole(b, at), whole(c, at)), first, second, third);
      case "translate" ->
          one(at -> Texts.translate(text(a, at), text(b, at), text(c, at)), first, second, third);
      case "replace" -> Strings.replace(first, second, third);
      case "for-each-pair" -> Calls.forEachPair(first, second, third);
      default -> throw unknown(name);
    };
  }

  private static Expr condition(XPath.Condition code, Expr... arguments) {
    return Expr.of(code, arguments);
  }

  private static Expr one(XPath.One code, Expr... arguments) {
    return Expr.of(code, arguments);
  }

  private static String text(XPath argument, Context context) {
    return Values.string(argument.evaluate(context));
  }

  private static long whole(XPath argument, Context context) {
    if (Values.only(argument.evaluate(context)) instanceof Long number) {
      return Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, number));
    }
    throw Undecided.here();
  }

  private static String written(List<Object> sequence) {
    return sequence.isEmpty() ? "" : Values.written(Values.only(sequence));
  }

  private static List<Object> tail(List<Object> sequence) {
    return sequence.isEmpty() ? sequence : sequence.subList(1, sequence.size());
  }

  private static String before(String text, String part) {
    int at = text.indexOf(part);
    return at < 0 ? "" : text.substring(0, at);
  }

  private static String after(String text, String part) {
    int at = text.indexOf(part);
    return at < 0 ? "" : text.substring(at + part.length());
  }

  private static String localName(List<Object> sequence) {
    if (sequence.isEmpty()) {
      return "";
    }
    if (sequence.size() > 1 || !(sequence.get(0) instanceof Node node)) {
      throw Undecided.here();
    }
    return localName(node);
  }

  private static String localName(Node node) {
    Infoset infoset = node.infoset();
    if (node.isAttribute()) {
      return infoset.attributeName(node.attribute()).local();
    }
    if (!infoset.isElement(node.at())) {
      throw Undecided.here();
    }
    return infoset.name(node.at()).local();
  }

  private static UnsupportedXPathException unknown(String name) {
    return new UnsupportedXPathException("the function " + name);
  }
}
