// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

/** Where a clause stands at a time; the most telling first. Only IN_FORCE gives recognition. */
public enum Standing {
  IN_FORCE,
  SUSPENDED,
  NOT_YET,
  PROPOSED,
  ENDED
}
