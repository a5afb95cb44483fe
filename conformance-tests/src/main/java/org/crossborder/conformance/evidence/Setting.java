// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

/** What a run was set to, as far as its verdicts depend on it; without secrets. */
public sealed interface Setting permits Configuration, TargetConfiguration {
  /** Id of the plan. */
  String plan();
}
