// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.verify;

/** What a verdict says; undecided is never a yes. */
public enum Answer {
  YES,
  NO,
  OPEN
}
