// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.signature.XadesSealer;

/** Sound documents, from which the hostile ones are made by one change each. */
final class Subjects {
  static final SealingAuthority AUTHORITY = SealingAuthority.ec("BD");

  /** A certificate of origin, unsealed. */
  static final String PLAIN = Examples.certificate();

  /** The same, sealed. */
  static final String SEALED = seal(PLAIN);

  static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  static final String ROOT_START = "<CertificateOfOrigin ";
  static final String ROOT_END = "</CertificateOfOrigin>";

  private Subjects() {}

  static String seal(String document) {
    byte[] sealed =
        new XadesSealer()
            .seal(document.getBytes(UTF_8), AUTHORITY.key(), AUTHORITY.chain(), Examples.NOW);
    return new String(sealed, UTF_8);
  }

  /** The plain document from its root element on. */
  static String root() {
    return PLAIN.substring(PLAIN.indexOf(ROOT_START));
  }

  /** One place of a document changed; it has to be there. */
  static String changed(String document, String from, String to) {
    if (!document.contains(from)) {
      throw new IllegalArgumentException("There is no " + from);
    }
    return document.replace(from, to);
  }

  /** What a pattern first meets, replaced; it has to be there. */
  static String replaced(String document, String pattern, String by) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(document);
    if (!matcher.find()) {
      throw new IllegalArgumentException("There is no " + pattern);
    }
    return matcher.replaceFirst(by);
  }

  /** What a pattern first meets. */
  static String part(String document, String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(document);
    if (!matcher.find()) {
      throw new IllegalArgumentException("There is no " + pattern);
    }
    return matcher.group();
  }
}
