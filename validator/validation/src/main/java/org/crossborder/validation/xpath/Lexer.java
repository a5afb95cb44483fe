// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.validation.xpath.Token.Kind;

/** Splits an expression into words (XPath 3.1, annex A.2). */
final class Lexer {
  private static final String PART = "[\\p{L}_][\\p{L}\\p{N}_.-]*+";
  private static final Pattern NEXT =
      Pattern.compile(
          "\\s*+(?:"
              + "(?<name>%1$s(?::(?!:)(?:%1$s|\\*))?+)".formatted(PART)
              + "|(?<number>[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)"
              + "|(?<string>\"(?:[^\"]|\"\")*+\"|'(?:[^']|'')*+')"
              + "|(?<sign>//|::|\\.\\.|!=|<=|>=|:=|\\|\\||[/@.()\\[\\]{},|=<>!+*$:-])"
              + "|(?<end>$))");

  private Lexer() {}

  static List<Token> split(String expression) throws UnsupportedXPathException {
    List<Token> tokens = new ArrayList<>();
    Matcher next = NEXT.matcher(expression);
    int at = 0;
    while (tokens.isEmpty() || tokens.get(tokens.size() - 1).kind() != Kind.END) {
      if (!next.region(at, expression.length()).lookingAt()) {
        throw new UnsupportedXPathException(expression.substring(at));
      }
      tokens.add(token(next));
      at = next.end();
    }
    return tokens;
  }

  private static Token token(Matcher found) {
    if (found.group("name") != null) {
      return new Token(Kind.NAME, found.group("name"));
    }
    if (found.group("number") != null) {
      return new Token(Kind.NUMBER, found.group("number"));
    }
    if (found.group("string") != null) {
      return new Token(Kind.STRING, unquote(found.group("string")));
    }
    return found.group("sign") == null
        ? new Token(Kind.END, "")
        : new Token(Kind.SIGN, found.group("sign"));
  }

  private static String unquote(String literal) {
    String quote = literal.substring(0, 1);
    return literal.substring(1, literal.length() - 1).replace(quote + quote, quote);
  }
}
