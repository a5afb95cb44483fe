// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.List;
import org.crossborder.validation.infoset.Infoset;
import org.jspecify.annotations.Nullable;

/** What an expression is evaluated in. */
public final class Context {
  private final Infoset infoset;
  private final Object item;
  private final int position;
  private final int size;
  private final @Nullable Object[] variables;

  private Context(
      Infoset infoset, Object item, int position, int size, @Nullable Object[] variables) {
    this.infoset = infoset;
    this.item = item;
    this.position = position;
    this.size = size;
    this.variables = variables;
  }

  /** A context at a node, with so many variables that have no value yet. */
  public static Context at(Infoset infoset, int node, int variables) {
    return new Context(infoset, Node.of(infoset, node), 1, 1, new Object[variables]);
  }

  Context with(Object other, int at, int of) {
    return new Context(infoset, other, at, of, variables);
  }

  /** The same variables so far, at another node; what is bound there is not seen here. */
  public Context fork(Object node) {
    return new Context(infoset, node, 1, 1, variables.clone());
  }

  /** Binds a variable to what an expression comes to here, evaluated when somebody asks. */
  public void bindLater(int variable, XPath expression) {
    variables[variable] = new Later(expression, this);
  }

  void bind(int variable, List<Object> value) {
    variables[variable] = value;
  }

  @SuppressWarnings("unchecked")
  List<Object> value(int variable) {
    Object value = variables[variable];
    if (value instanceof Later later) {
      return later.value();
    }
    if (value == null) {
      throw Undecided.here();
    }
    return (List<Object>) value;
  }

  /** The context item. */
  Object item() {
    return item;
  }

  /** The position of the item, from 1. */
  int position() {
    return position;
  }

  /** How many items there are. */
  int size() {
    return size;
  }

  Node node() {
    if (item instanceof Node node) {
      return node;
    }
    throw Undecided.here();
  }

  /** A value that is worked out when somebody asks, and then known. */
  private static final class Later {
    private final XPath expression;
    private final Context context;
    private @Nullable List<Object> known;

    Later(XPath expression, Context context) {
      this.expression = expression;
      this.context = context;
    }

    List<Object> value() {
      List<Object> value = known == null ? expression.evaluate(context) : known;
      known = value;
      return value;
    }
  }
}
