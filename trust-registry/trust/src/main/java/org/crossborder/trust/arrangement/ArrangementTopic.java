// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

/** What an arrangement should settle beside recognition (rule A10). */
public enum ArrangementTopic {
  RETENTION,
  PERMITTED_USE,
  LIABILITY,
  DISPUTES,
  OUTAGE,
  CHANGE,
  TERMINATION
}
