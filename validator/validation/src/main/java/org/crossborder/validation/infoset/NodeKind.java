// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.infoset;

/** What a node is; attributes are none of the document's nodes here. */
public enum NodeKind {
  DOCUMENT,
  ELEMENT,
  TEXT,
  COMMENT,
  INSTRUCTION;

  /** Whether such nodes have characters of their own. */
  boolean hasContent() {
    return this != DOCUMENT && this != ELEMENT;
  }
}
