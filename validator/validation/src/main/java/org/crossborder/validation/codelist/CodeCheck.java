// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

/** What an edition of a list says of a code on a day. */
public sealed interface CodeCheck {
  /** The edition that was asked. */
  CodeList list();

  /** The code is in force. */
  record Known(CodeList list, Code code) implements CodeCheck {}

  /** The code was in force once. */
  record Withdrawn(CodeList list, Code code) implements CodeCheck {}

  /** The code comes into force later. */
  record Ahead(CodeList list, Code code) implements CodeCheck {}

  /** No code of the list looks like this. */
  record Misshapen(CodeList list) implements CodeCheck {}

  /** The list does not have the code. */
  record Unknown(CodeList list) implements CodeCheck {}

  /** The list is an extract, and does not have the code. */
  record Undecided(CodeList list) implements CodeCheck {}
}
