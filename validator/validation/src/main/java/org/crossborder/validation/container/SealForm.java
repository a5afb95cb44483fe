// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

/** The form of the signature in a container (EN 319 162-1, clauses 4.3.3 and 4.4). */
public enum SealForm {
  XADES,
  CADES
}
