// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

/** Commercial or regulatory, after the definitions of Article 3(g) and 3(h) (rule D01). */
public enum DocumentClass {
  COMMERCIAL,
  REGULATORY,
  /** Travels between gateways about a document; no trade document itself. */
  EXCHANGE
}
