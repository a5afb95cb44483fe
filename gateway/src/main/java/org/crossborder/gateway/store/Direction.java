// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

/** Which way a message goes, seen from this gateway. */
public enum Direction {
  OUTBOUND,
  INBOUND
}
