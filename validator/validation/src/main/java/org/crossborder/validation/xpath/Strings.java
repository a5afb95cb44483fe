// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.regex.RegularExpression;
import net.sf.saxon.str.StringTool;
import net.sf.saxon.trans.XPathException;
import org.crossborder.validation.intake.Xdm;

/** Functions on strings that need more than their arguments' text. */
final class Strings {
  private Strings() {}

  static Expr concatenation(Expr left, Expr right) {
    XPath one = left.code();
    XPath other = right.code();
    XPath.One code = context -> written(one.evaluate(context)) + written(other.evaluate(context));
    return Expr.of(code, left, right);
  }

  private static String written(List<Object> sequence) {
    return sequence.isEmpty() ? "" : Values.written(Values.only(sequence));
  }

  static String join(List<Object> sequence, String separator) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < sequence.size(); i++) {
      joined.append(i == 0 ? "" : separator).append(Values.written(sequence.get(i)));
    }
    return joined.toString();
  }

  /** Whether a text has a part that a literal pattern describes; Saxon reads the pattern. */
  static Expr matches(Expr text, Expr pattern) throws UnsupportedXPathException {
    RegularExpression expression = compile(literal(pattern));
    XPath code = text.code();
    XPath.Condition matches =
        context ->
            expression.containsMatch(
                StringTool.fromCharSequence(Values.string(code.evaluate(context))));
    return Expr.of(matches, text);
  }

  static Expr replace(Expr text, Expr pattern, Expr replacement) throws UnsupportedXPathException {
    RegularExpression expression = compile(literal(pattern));
    if (!literal(replacement).isEmpty() || expression.matches(StringTool.fromCharSequence(""))) {
      throw new UnsupportedXPathException("a replacement that is not empty");
    }
    XPath code = text.code();
    XPath.One replaced =
        context -> {
          try {
            return expression
                .replace(
                    StringTool.fromCharSequence(Values.string(code.evaluate(context))),
                    StringTool.fromCharSequence(""))
                .toString();
          } catch (XPathException e) {
            throw Undecided.here();
          }
        };
    return Expr.of(replaced, text);
  }

  private static RegularExpression compile(String pattern) throws UnsupportedXPathException {
    try {
      return Xdm.processor()
          .getUnderlyingConfiguration()
          .compileRegularExpression(
              StringTool.fromCharSequence(pattern), "", "XP30", new ArrayList<>());
    } catch (XPathException e) {
      throw new UnsupportedXPathException(pattern);
    }
  }

  private static String literal(Expr expression) throws UnsupportedXPathException {
    if (expression.code() instanceof Constant constant
        && constant.value().get(0) instanceof String text) {
      return text;
    }
    throw new UnsupportedXPathException("a pattern that is no literal");
  }
}
