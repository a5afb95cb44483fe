// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

/** Where a group of received fragments stands (ebMS 3.0 Part 2, 4). */
public enum GroupState {
  /** Some fragments are yet to come. */
  OPEN,
  /** All have come; the source message is being joined. */
  COMPLETE,
  /** The source message has been received from it. */
  JOINED,
  /** It contradicted itself or its source message; what had come of it is deleted. */
  REJECTED,
  /** Its join interval passed before all had come; what had come of it is deleted. */
  EXPIRED
}
