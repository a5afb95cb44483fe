// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.service;

/**
 * Status of a trust service, after TS 119 612 clause 5.5.4; COMPROMISED acts back to its invalidity
 * date.
 */
public enum ServiceStatus {
  PENDING,
  GRANTED,
  SUSPENDED,
  WITHDRAWN,
  COMPROMISED
}
