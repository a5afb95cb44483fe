// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

/**
 * The baseline levels of AdES signatures (EN 319 132-1, 319 122-1 and 319 142-1, clause 6), each
 * containing the one before it.
 */
public enum BaselineLevel {
  /** Signed, with the signing certificate among what is signed. */
  B,
  /** A trusted time-stamp proves that the signature existed. */
  T,
  /** What is needed to validate the signing certificate later is embedded. */
  LT,
  /** An archive time-stamp protects all of it. */
  LTA
}
