// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.List;

/** The words of an expression, one after the other. */
final class Tokens {
  private final List<Token> tokens;
  private int at;

  Tokens(String expression) throws UnsupportedXPathException {
    this.tokens = Lexer.split(expression);
  }

  Token peek() {
    return tokens.get(at);
  }

  /** The word after so many others. */
  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token next() {
    return tokens.get(at++);
  }

  /** Takes a sign if it is next. */
  boolean take(String sign) {
    boolean found = peek().is(sign);
    at += found ? 1 : 0;
    return found;
  }

  /** Takes a word if it is next. */
  boolean takeWord(String word) {
    boolean found = peek().isWord(word);
    at += found ? 1 : 0;
    return found;
  }

  void require(String sign) throws UnsupportedXPathException {
    if (!take(sign)) {
      throw new UnsupportedXPathException(peek().text() + " in place of " + sign);
    }
  }

  void requireWord(String word) throws UnsupportedXPathException {
    if (!takeWord(word)) {
      throw new UnsupportedXPathException(peek().text() + " in place of " + word);
    }
  }

  /** A variable's name behind its dollar. */
  String variable() throws UnsupportedXPathException {
    require("$");
    return name();
  }

  String name() throws UnsupportedXPathException {
    if (peek().kind() != Token.Kind.NAME) {
      throw new UnsupportedXPathException(peek().text() + " in place of a name");
    }
    return next().text();
  }
}
