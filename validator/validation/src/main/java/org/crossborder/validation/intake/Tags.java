// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import static org.crossborder.validation.intake.IntakeRule.ATTRIBUTES;
import static org.crossborder.validation.intake.IntakeRule.NAMESPACES;

import org.crossborder.validation.infoset.InfosetWriter;
import org.crossborder.validation.infoset.Name;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * Reads the start tags of one document within its budget: first whether they are what the DOM
 * accepts and not too large, and then whether the vocabulary has room for their names.
 */
final class Tags {
  private final IntakeLimits limits;
  private final Refusal refusal;
  private final NewNames names;
  private final @Nullable Name[] attributes;
  private int namespaces;

  Tags(IntakeLimits limits, Refusal refusal) {
    this.limits = limits;
    this.refusal = refusal;
    this.names = new NewNames(Xdm.vocabulary(), refusal);
    this.attributes = new Name[limits.attributes()];
  }

  void declare(String uri) throws BudgetExceededException {
    if (!uri.isEmpty()) {
      names.namespace(uri);
    }
  }

  void write(String uri, String qName, Attributes list, int line, int column, InfosetWriter infoset)
      throws BudgetExceededException {
    Name known = names.known(uri, qName);
    if (known == null || !known.plain()) {
      DomNames.checkElement(uri, qName);
    }
    check(list);
    infoset.start(known == null ? names.name(uri, qName) : known, line, column);
    for (int i = 0; i < list.getLength(); i++) {
      Name name = attributes[i];
      infoset.attribute(
          name == null ? names.name(list.getURI(i), list.getQName(i)) : name, list.getValue(i));
    }
  }

  private void check(Attributes list) throws BudgetExceededException {
    int count = list.getLength();
    if (count > limits.attributes()) {
      throw refusal.of(ATTRIBUTES, "count", limits.attributes());
    }
    for (int i = 0; i < count; i++) {
      int length = list.getValue(i).length();
      if (length > limits.attributeLength()) {
        throw refusal.of(ATTRIBUTES, "length", length, limits.attributeLength());
      }
      String qName = list.getQName(i);
      attributes[i] = isDeclaration(qName) ? declaration(qName) : attribute(list.getURI(i), qName);
    }
  }

  private Name declaration(String qName) throws BudgetExceededException {
    if (++namespaces > limits.namespaces()) {
      throw refusal.of(NAMESPACES, "count", limits.namespaces());
    }
    return DomNames.declaration(qName);
  }

  private @Nullable Name attribute(String uri, String qName) {
    Name known = names.known(uri, qName);
    if (known == null || !known.plain()) {
      DomNames.checkAttribute(uri, qName);
    }
    return known;
  }

  private static boolean isDeclaration(String qName) {
    return qName.startsWith("xmlns") && (qName.length() == 5 || qName.charAt(5) == ':');
  }
}
