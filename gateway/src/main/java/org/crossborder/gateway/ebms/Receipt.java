// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import java.util.List;

/**
 * Non-repudiation of receipt (AS4 5.1.8): an ebbp:NonRepudiationInformation with the references of
 * the signature that was received.
 */
public record Receipt(List<SignedReference> nonRepudiationInformation) {
  public Receipt {
    nonRepudiationInformation = List.copyOf(nonRepudiationInformation);
  }
}
