// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

/** Where an arrangement stands at a time; only IN_FORCE gives recognition. */
public enum ArrangementStatus {
  PROPOSED,
  IN_FORCE,
  SUSPENDED,
  WITHDRAWN,
  EXPIRED,
  SUPERSEDED
}
