// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.validation.infoset.Infoset;
import org.crossborder.validation.xpath.Context;
import org.crossborder.validation.xpath.Node;
import org.crossborder.validation.xpath.Undecided;
import org.crossborder.validation.xpath.UnsupportedXPathException;
import org.crossborder.validation.xpath.XPath;
import org.crossborder.validation.xpath.XPathCompiler;
import org.jspecify.annotations.Nullable;

/**
 * Says of most documents in order that nothing in them fails. It never says what does: then, and
 * whenever it is not sure, the schema is evaluated by Saxon (decision 80). Thread-safe.
 */
final class QuickCheck {
  /**
   * Larger documents are not worth the risk of an expression that takes the square of their size.
   */
  private static final int MOST_NODES = 20_000;

  private record Value(int place, XPath value) {}

  private record Test(XPath test, boolean report) {
    boolean holds(Context context) {
      return test.test(context) != report;
    }
  }

  private record Checks(XPath nodes, List<Value> values, List<Test> tests, Set<Assertion> of) {}

  private record Checked(List<Value> values, List<Checks> rules) {}

  private final List<Value> values;
  private final List<Checked> patterns;
  private final int variables;

  private QuickCheck(List<Value> values, List<Checked> patterns, int variables) {
    this.values = values;
    this.patterns = patterns;
    this.variables = variables;
  }

  /** Empty if the schema uses more of XPath or of XSLT than can be told quickly. */
  static Optional<QuickCheck> of(Schema schema) {
    if (!schema.declarations().isEmpty()
        || !schema.patterns().stream().allMatch(Pattern::isRooted)) {
      return Optional.empty();
    }
    try {
      XPathCompiler compiler = new XPathCompiler(schema.namespaces());
      List<Value> values = values(schema.lets(), compiler);
      List<Checked> patterns = new ArrayList<>();
      for (Pattern pattern : schema.patterns()) {
        patterns.add(pattern(pattern, compiler));
      }
      return Optional.of(new QuickCheck(values, patterns, compiler.variableCount()));
    } catch (UnsupportedXPathException e) {
      return Optional.empty();
    }
  }

  private static Checked pattern(Pattern pattern, XPathCompiler compiler)
      throws UnsupportedXPathException {
    int mark = compiler.mark();
    List<Value> values = values(pattern.lets(), compiler);
    List<Checks> rules = new ArrayList<>();
    for (Rule rule : pattern.rules()) {
      rules.add(rule(rule, compiler));
    }
    compiler.release(mark);
    return new Checked(values, rules);
  }

  private static Checks rule(Rule rule, XPathCompiler compiler) throws UnsupportedXPathException {
    XPath nodes = compiler.compile(ContextPath.plain(rule.context().xpath()));
    int mark = compiler.mark();
    List<Value> values = values(rule.lets(), compiler);
    List<Test> tests = new ArrayList<>();
    for (Assertion assertion : rule.assertions()) {
      tests.add(new Test(compiler.compile(assertion.test().xpath()), assertion.isReport()));
    }
    compiler.release(mark);
    return new Checks(nodes, values, tests, Set.copyOf(rule.assertions()));
  }

  private static List<Value> values(List<Let> lets, XPathCompiler compiler)
      throws UnsupportedXPathException {
    List<Value> values = new ArrayList<>();
    for (Let let : lets) {
      if (let.type() != null) {
        throw new UnsupportedXPathException("a type of a variable");
      }
      XPath value = compiler.compile(let.value().xpath());
      values.add(new Value(compiler.declare(let.name()), value));
    }
    return values;
  }

  /**
   * The assertions for which there was a node, if every one of them holds; null if one does not, or
   * if that is not sure.
   */
  @Nullable Set<Assertion> evaluated(Infoset document) {
    if (document.size() > MOST_NODES) {
      return null;
    }
    try {
      Context context = Context.at(document, Infoset.DOCUMENT, variables);
      bind(values, context);
      Set<Assertion> evaluated = new HashSet<>();
      for (Checked pattern : patterns) {
        bind(pattern.values(), context);
        if (!holds(pattern.rules(), context, evaluated)) {
          return null;
        }
      }
      return evaluated;
    } catch (Undecided e) {
      return null;
    }
  }

  /** Each node is for the first rule that takes it (clause 6.5). */
  private static boolean holds(List<Checks> rules, Context context, Set<Assertion> evaluated) {
    Set<Object> taken = rules.size() > 1 ? new HashSet<>() : Set.of();
    for (Checks rule : rules) {
      boolean fired = false;
      for (Object node : rule.nodes().evaluate(context)) {
        if (rules.size() == 1 || taken.add(node)) {
          fired = true;
          if (!holds(rule, context.fork((Node) node))) {
            return false;
          }
        }
      }
      if (fired) {
        evaluated.addAll(rule.of());
      }
    }
    return true;
  }

  private static boolean holds(Checks rule, Context context) {
    bind(rule.values(), context);
    for (Test test : rule.tests()) {
      if (!test.holds(context)) {
        return false;
      }
    }
    return true;
  }

  private static void bind(List<Value> values, Context context) {
    for (Value value : values) {
      context.bindLater(value.place(), value.value());
    }
  }
}
