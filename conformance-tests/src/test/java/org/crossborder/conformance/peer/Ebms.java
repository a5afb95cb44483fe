// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

/** Names that both ends have to write alike. */
final class Ebms {
  static final String NAMESPACE = "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/";
  static final String INITIATOR = NAMESPACE + "initiator";
  static final String RESPONDER = NAMESPACE + "responder";
  static final String PARTY_ID_TYPE =
      "urn:oasis:names:tc:ebcore:partyid-type:unregistered:crossborder";

  private Ebms() {}

  /** The four-corner address of a Party, behind its gateway. */
  static String party(String state) {
    return "urn:crossborder:party:" + state;
  }
}
