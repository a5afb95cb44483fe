// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls of what is a value: a map, or a function (XPath 3.1, clause 3.2.2). */
final class Calls {
  private Calls() {}

  /** Values by string. */
  record StringMap(Map<String, Object> entries) {}

  /** A function, and the places of its parameters. */
  record Inline(List<Integer> parameters, XPath body) {
    List<Object> call(Context context, List<List<Object>> arguments) {
      for (int i = 0; i < parameters.size(); i++) {
        context.bind(parameters.get(i), arguments.get(i));
      }
      return body.evaluate(context);
    }
  }

  /** Looks a key up in a map. */
  static Expr of(Expr function, List<Expr> arguments) throws UnsupportedXPathException {
    if (arguments.size() != 1) {
      throw new UnsupportedXPathException("a call of a value");
    }
    XPath called = function.code();
    XPath key = arguments.get(0).code();
    XPath code =
        context -> {
          List<Object> map = called.evaluate(context);
          if (map.size() != 1 || !(map.get(0) instanceof StringMap strings)) {
            throw Undecided.here();
          }
          Object found = strings.entries().get(Values.text(Values.only(key.evaluate(context))));
          return found == null ? Values.EMPTY : List.of(found);
        };
    return Expr.of(code, function, arguments.get(0)).orNumber();
  }

  /** What a function makes of pairs, one item of either sequence at a time. */
  static Expr forEachPair(Expr left, Expr right, Expr function) {
    XPath one = left.code();
    XPath other = right.code();
    XPath called = function.code();
    XPath code =
        context -> {
          List<Object> first = one.evaluate(context);
          List<Object> second = other.evaluate(context);
          if (!(Values.only(called.evaluate(context)) instanceof Inline inline)
              || inline.parameters().size() != 2) {
            throw Undecided.here();
          }
          List<Object> found = new ArrayList<>();
          for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            found.addAll(
                inline.call(context, List.of(List.of(first.get(i)), List.of(second.get(i)))));
          }
          return found;
        };
    return Expr.of(code, left, right, function).orNumber();
  }
}
