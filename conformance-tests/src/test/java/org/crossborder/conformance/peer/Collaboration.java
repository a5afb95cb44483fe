// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

/** eb:CollaborationInfo: under which agreement, at which service, which action. */
record Collaboration(String agreement, String service, String action) {
  static final String AGREEMENT = "urn:crossborder:arrangement:bd-kr-demo";

  static final Collaboration DOCUMENT =
      new Collaboration(AGREEMENT, "urn:crossborder:service:trade-documents", "Document");

  /** The test service of ebMS 3.0 Core, 5.2.2.9: answered with a receipt, and not delivered. */
  static final Collaboration PING =
      new Collaboration(AGREEMENT, Ebms.NAMESPACE + "service", Ebms.NAMESPACE + "test");

  Collaboration underAgreement(String other) {
    return new Collaboration(other, service, action);
  }

  Collaboration atService(String other) {
    return new Collaboration(agreement, other, action);
  }

  Collaboration asking(String otherAction) {
    return new Collaboration(agreement, service, otherAction);
  }
}
